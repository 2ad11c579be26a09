package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** All selection lists that were or are in force, the oldest first. */
public record SelectionLists(List<SelectionList> lists) {

    public SelectionLists {
        lists = lists.stream()
                .sorted(Comparator.comparing(SelectionList::validFrom))
                .toList();
        if (lists.isEmpty()) {
            throw new IllegalArgumentException("Without a selection list nothing may be destroyed");
        }
    }

    /**
     * The list that was in force on a day.
     *
     * @throws IllegalArgumentException if none was yet
     */
    public SelectionList inForceOn(LocalDate day) {
        return lists.reversed().stream()
                .filter(list -> !list.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No selection list was in force on " + day));
    }

    /**
     * How long something is kept, by the list that was in force when its term started.
     *
     * @param startsOn the day on which the case ended
     * @throws IllegalArgumentException if that list does not have the category
     */
    public RetentionTerm term(Purpose purpose, SelectionCategory category, LocalDate startsOn) {
        SelectionList list = inForceOn(startsOn);
        int years = list.find(category)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no category %s".formatted(list.name(), category.number())))
                .years();
        return new RetentionTerm(purpose, category, list.name(), startsOn, startsOn.plusYears(years));
    }

    /** The shortest term of any list, in years: before it has passed nothing is due. */
    public int shortestYears() {
        return lists.stream()
                .flatMap(list -> list.categories().stream())
                .mapToInt(SelectionList.Category::years)
                .min()
                .orElseThrow();
    }
}
