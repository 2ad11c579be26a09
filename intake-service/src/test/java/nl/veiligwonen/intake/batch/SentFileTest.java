package nl.veiligwonen.intake.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import nl.veiligwonen.intake.batch.SentLine.Broken;
import nl.veiligwonen.intake.batch.SentLine.Document;
import nl.veiligwonen.intake.batch.SentLine.Row;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and programs write them, and what is told of those that are none. */
class SentFileTest {

    private static final String HEADER =
            "office;name;startsOn;street;houseNumber;postalCode;city;municipality;consentReference";
    private static final String ROW = "MAYOR;A. de Vries;2025-07-01;Oudegracht;12a;3511AB;Utrecht;gm0344;2026-00017";

    @Test
    void a_row_is_a_request() {
        assertThat(rows(HEADER + "\n" + ROW)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.request()).hasToString("""
                    {"officeHolder":{"name":"A. de Vries"},"termOfOffice":{"startsOn":"2025-07-01"},\
                    "home":{"street":"Oudegracht","houseNumber":"12a","postalCode":"3511AB","city":"Utrecht",\
                    "municipality":"gm0344"},"office":"MAYOR","consentReference":"2026-00017"}""");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cells_are_separated_by_commas_semicolons_or_tabs(String separator) {
        String file = (HEADER + "\n" + ROW).replace(";", separator);

        assertThat(requests(file)).isEqualTo(requests(HEADER + "\n" + ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_on_any_machine(String end) {
        String file = HEADER + end + ROW + end + ROW + end;

        assertThat(rows(file)).extracting(Row::number).containsExactly(2, 3);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        assertThat(rows("\uFEFF" + HEADER + "\r\n" + ROW)).hasSize(1);
    }

    @Test
    void a_quoted_cell_may_hold_the_separator_and_quotes() {
        assertThat(rows(HEADER + "\n" + ROW.replace("A. de Vries", "\"A. \"\"Bram\"\"; de Vries\"")))
                .extracting(row -> row.request().at("/officeHolder/name").asText())
                .containsExactly("A. \"Bram\"; de Vries");
    }

    @Test
    void columns_come_in_any_order_and_case_and_space_around_cells_does_not_count() {
        assertThat(rows("""
                consentreference, NAME, office, startsOn, street, houseNumber, postalCode, city, municipality
                2026-00017, A. de Vries, MAYOR, 2025-07-01, Oudegracht, 12a, 3511AB, Utrecht, gm0344
                """)).singleElement().satisfies(row -> {
            assertThat(row.request().at("/officeHolder/name").asText()).isEqualTo("A. de Vries");
            assertThat(row.request().at("/consentReference").asText()).isEqualTo("2026-00017");
        });
    }

    @ParameterizedTest
    @CsvSource({"1-7-2025, 2025-07-01", "01-07-2025, 2025-07-01", "2025-07-01, 2025-07-01", "7/1/2025, 7/1/2025"})
    void a_day_may_be_written_as_a_dutch_spreadsheet_does(String cell, String day) {
        assertThat(rows(HEADER + "\n" + ROW.replace("2025-07-01", cell)))
                .extracting(row -> row.request().at("/termOfOffice/startsOn").asText())
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "WAAR, true", "ja, true", "false, false", "ONWAAR, false", "Nee, false", "x, \"x\""})
    void yes_and_no_may_be_written_in_dutch(String cell, String value) {
        assertThat(rows(HEADER + ";residenceExemption\n" + ROW + ";" + cell))
                .extracting(row -> row.request().get("residenceExemption").toString())
                .containsExactly(value);
    }

    @Test
    void rows_without_anything_are_no_requests_but_count_as_lines() {
        assertThat(rows(HEADER + "\n\n;;;;;;;;\n" + ROW + "\n\n"))
                .extracting(Row::number)
                .containsExactly(4);
    }

    @Test
    void empty_columns_at_the_end_do_not_matter() {
        assertThat(rows(HEADER + ";;\n" + ROW + ";;;")).hasSize(1);
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_only() {
        var lines = SentFile.ofCsv(bytes(HEADER + "\n\"" + ROW + "\n" + ROW));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(2);
            assertThat(broken.error().reason()).contains("quotes");
        });
        assertThat(lines.get(1)).isInstanceOf(Row.class);
    }

    @Test
    void a_row_with_more_cells_than_columns_is_broken() {
        assertThat(SentFile.ofCsv(bytes(HEADER + "\n" + ROW + ";more")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.error().reason()).contains("cell 10"));
    }

    @Test
    void errors_are_told_by_column_and_an_empty_cell_is_called_one() {
        Row row = rows(HEADER + "\n" + ROW.replace("3511AB", "3511").replace("Utrecht", ""))
                .getFirst();

        assertThat(row.inColumns(List.of(
                        InputError.inBody("/home/postalCode", "must be right"),
                        InputError.inBody("/home/city", "must not be null"))))
                .containsExactly(
                        InputError.inBody("/postalCode", "must be right"),
                        InputError.inBody("/city", "is empty: fill it in"));
    }

    @Test
    void all_that_is_wrong_with_the_header_is_told_without_repeating_it() {
        var refused = refused(HEADER.replace("city", "Wolkenveld").replace("street", "office") + "\n" + ROW);

        assertThat(refused.problem().errors())
                .extracting(InputError::reason)
                .contains(
                        "in the first line, column 4 is there already",
                        "in the first line, column 7 is not known here",
                        "in the first line, the column street is missing",
                        "in the first line, the column city is missing")
                .last()
                .asString()
                .contains("residenceExemption");
        assertThat(refused.problem().toString()).doesNotContain("Wolkenveld");
    }

    @Test
    void a_file_that_is_not_in_utf_8_is_refused_whole() {
        byte[] file = (HEADER + "\n" + ROW.replace("A. de Vries", "Zoë")).getBytes(Charset.forName("windows-1252"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> SentFile.ofCsv(file))
                        .problem()
                        .errors())
                .extracting(InputError::reason)
                .singleElement()
                .asString()
                .contains("UTF-8");
    }

    @Test
    void an_empty_file_has_no_lines() {
        assertThat(SentFile.ofCsv(bytes("\n\n"))).isEmpty();
        assertThat(SentFile.ofCsv(bytes(HEADER))).isEmpty();
        assertThat(SentFile.ofJsonLines(bytes(" \r\n"))).isEmpty();
    }

    @Test
    void each_line_of_json_lines_is_a_document() {
        assertThat(SentFile.ofJsonLines(bytes("\uFEFF{\"a\":1}\r\n\r\n{\"a\":2}")))
                .containsExactly(new Document(1, "{\"a\":1}"), new Document(3, "{\"a\":2}"));
    }

    private static List<String> requests(String file) {
        return rows(file).stream().map(row -> row.request().toString()).toList();
    }

    private static List<Row> rows(String file) {
        return SentFile.ofCsv(bytes(file)).stream().map(Row.class::cast).toList();
    }

    private static ProblemException refused(String file) {
        return catchThrowableOfType(ProblemException.class, () -> SentFile.ofCsv(bytes(file)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
