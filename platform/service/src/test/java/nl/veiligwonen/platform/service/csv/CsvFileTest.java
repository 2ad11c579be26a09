package nl.veiligwonen.platform.service.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import nl.veiligwonen.platform.service.csv.CsvLine.Broken;
import nl.veiligwonen.platform.service.csv.CsvLine.Row;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in CSV as spreadsheets write them. */
class CsvFileTest {

    private enum Fruit implements CsvColumn {
        KIND("kind", true),
        PIECES("pieces", false);

        private final String header;
        private final boolean required;

        Fruit(String header, boolean required) {
            this.header = header;
            this.required = required;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public boolean required() {
            return required;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void a_row_has_its_cells_by_column_whatever_their_order_and_what_separates_them(String separator) {
        String file = "Pieces;KIND;\r\n 3 ;pear\r\n;;\r\n;apple\r\n".replace(";", separator);

        assertThat(CsvFile.read(file.getBytes(UTF_8), Fruit.class))
                .containsExactly(
                        new Row<>(2, Map.of(Fruit.PIECES, "3", Fruit.KIND, "pear")),
                        new Row<>(4, Map.of(Fruit.KIND, "apple")));
    }

    @Test
    void a_line_that_is_none_spoils_no_other() {
        assertThat(CsvFile.read("kind;pieces\n\"pear;3\napple;4;5\nplum;6".getBytes(UTF_8), Fruit.class))
                .satisfiesExactly(
                        quote -> assertThat(quote).isInstanceOf(Broken.class),
                        surplus -> assertThat(surplus).isInstanceOf(Broken.class),
                        plum -> assertThat(plum)
                                .isEqualTo(new Row<>(4, Map.of(Fruit.KIND, "plum", Fruit.PIECES, "6"))));
    }

    @Test
    void a_header_says_which_columns_there_are() {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> CsvFile.read("pieces;colour\n3;red".getBytes(UTF_8), Fruit.class));

        assertThat(refused.problem().errors())
                .extracting(InputError::reason)
                .containsExactly(
                        "in the first line, column 2 is not known here",
                        "in the first line, the column kind is missing",
                        "in the first line, the columns are kind, pieces");
    }

    @Test
    void a_file_is_in_utf_8() {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> CsvFile.read("kind\np\u00EAche".getBytes(ISO_8859_1), Fruit.class));

        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(CsvFile.read("\uFEFFkind\np\u00EAche".getBytes(UTF_8), Fruit.class))
                .hasSize(1);
        assertThat(CsvFile.read(new byte[0], Fruit.class)).isEmpty();
    }
}
