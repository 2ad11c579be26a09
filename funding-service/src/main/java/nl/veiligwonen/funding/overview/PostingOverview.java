package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
@Entity
@Table(name = "posting")
@IdClass(PostingOverview.Key.class)
public class PostingOverview extends PanacheEntityBase {

    /** The line of an entry of a year. */
    public record Key(int year, long entry, int line) {}

    @Id
    public int year;

    /** The number of the event among the events of the year: without gaps. */
    @Id
    public long entry;

    @Id
    public int line;

    @Column(name = "event_id")
    public UUID eventId;

    @Column(name = "event_type")
    public String eventType;

    @Enumerated(EnumType.STRING)
    public Account account;

    @Enumerated(EnumType.STRING)
    public Side side;

    /** In cents, more than zero. */
    public long amount;

    @Column(name = "case_id")
    public @Nullable UUID caseId;

    public @Nullable String organisation;

    public String article;

    public String actor;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** A page of the ledger of a year, in its order; up to {@link PageRequest#fetch()} lines. */
    public static List<PostingOverview> inOrder(int year, PageRequest page) {
        Conditions conditions = new Conditions().and("year = :year", "year", year);
        page.after().ifPresent(last -> conditions
                .and("(entry, line) > (:lastEntry, :lastLine)", "lastEntry", number(last, 0))
                .with("lastLine", Math.toIntExact(number(last, 1))));
        return PostingOverview.<PostingOverview>find(conditions + " order by entry, line", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    private static long number(Cursor cursor, int index) {
        try {
            return Long.parseLong(cursor.key(index));
        } catch (NumberFormatException unfit) {
            throw Cursor.unfit();
        }
    }

    /** The place of this line in {@link #inOrder}. */
    public Cursor cursor() {
        return Cursor.after(entry, line);
    }
}
