package nl.veiligwonen.funding.audit;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;

/**
 * A table for people.
 *
 * @param name of the sheet; also part of the name of a file
 * @param headings one for each column
 * @param rows each with a cell for each column
 */
public record Table(String name, List<String> headings, List<List<Cell>> rows) {

    /** What stands in a cell. */
    public sealed interface Cell {

        /** Words, or a date. */
        record Text(String text) implements Cell {}

        /** A number of things. */
        record Whole(long number) implements Cell {}

        /** An amount of money. */
        record Money(EuroCents amount) implements Cell {}
    }

    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("A row of %s does not fit its headings".formatted(name));
            }
        }
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    static Cell number(long number) {
        return new Cell.Whole(number);
    }

    static Cell money(EuroCents amount) {
        return new Cell.Money(amount);
    }
}
