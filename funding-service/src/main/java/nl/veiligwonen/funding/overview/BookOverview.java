package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the books of a year have been written. */
@Entity
@Table(name = "book")
public class BookOverview extends PanacheEntityBase {

    @Id
    public int year;

    /** The number of the last event of the year that is in the books. */
    public long version;
}
