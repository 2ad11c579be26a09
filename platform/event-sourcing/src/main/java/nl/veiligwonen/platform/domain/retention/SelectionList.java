package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A selection list (selectielijst): how long records are kept, and that they are destroyed afterwards (Archiefwet 1995 art.
 * 5). Data with a date: a list that was in force is never changed.
 *
 * @param name what it is called, such as {@code Selectielijst gemeenten 2020}
 * @param validFrom the first day on which it was in force
 * @param source where it was published
 * @param categories those that cases of this suite can fall under
 */
public record SelectionList(String name, LocalDate validFrom, String source, List<Category> categories) {

    public SelectionList {
        categories = List.copyOf(categories);
    }

    /**
     * How long what falls under a category is kept.
     *
     * @param category which one
     * @param title what came of the case, in Dutch, as the list says it
     * @param years how long, from the day on which its term starts; at least 1
     */
    public record Category(SelectionCategory category, String title, int years) {
        public Category {
            if (years < 1) {
                throw new IllegalArgumentException("Nothing is destroyed within a year");
            }
        }
    }

    /** The category of that number; empty if the list does not have it. */
    public Optional<Category> find(SelectionCategory category) {
        return categories.stream()
                .filter(known -> known.category().equals(category))
                .findFirst();
    }
}
