package nl.veiligwonen.platform.service.csv;

import java.util.Map;
import nl.veiligwonen.platform.web.InputError;

/** A line of a CSV file below its header. */
public sealed interface CsvLine<C> {

    /** Which line of the file it is, counted from 1; the header is a line too. */
    int number();

    /**
     * A row.
     *
     * @param cells what stands in it, without space around it; no cell that is empty
     */
    record Row<C>(int number, Map<C, String> cells) implements CsvLine<C> {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** No row at all. */
    record Broken<C>(int number, InputError error) implements CsvLine<C> {}
}
