package nl.veiligwonen.intake.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;

/** A line of a file that was sent. */
public sealed interface SentLine {

    /** Which line of the file it is, counted from 1; the header of a CSV file is a line too. */
    int number();

    /** A document in JSON. */
    record Document(int number, String json) implements SentLine {}

    /** The cells of a row, as the request that they make. */
    record Row(int number, JsonNode request) implements SentLine {

        /**
         * What is wrong with the request in the words of who has a table before him: by column, and an empty cell is
         * called one.
         */
        public List<InputError> inColumns(List<InputError> errors) {
            return errors.stream().map(this::inColumn).toList();
        }

        private InputError inColumn(InputError error) {
            String pointer = String.valueOf(error.pointer());
            return Column.at(pointer)
                    .map(column -> InputError.inBody(
                            "/" + column.header(),
                            request.at(pointer).isMissingNode() ? "is empty: fill it in" : error.reason()))
                    .orElse(error);
        }
    }

    /** No row at all. */
    record Broken(int number, InputError error) implements SentLine {}
}
