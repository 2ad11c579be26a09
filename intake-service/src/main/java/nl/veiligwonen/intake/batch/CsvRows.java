package nl.veiligwonen.intake.batch;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), with commas, semicolons as a Dutch spreadsheet writes them, or tabs. No cell holds a
 * line break, so each line is read by itself: a quote that is never closed spoils its own line and no other.
 */
final class CsvRows {

    private static final CsvFactory CSV = CsvFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final InputError MISPLACED_QUOTE = InputError.inBody(
            "",
            "is no row of cells: a cell with quotes begins and ends with one, has two for each inside, and no line break");

    private final char separator;
    private final List<Optional<Column>> columns;

    private CsvRows(char separator, List<Optional<Column>> columns) {
        this.separator = separator;
        this.columns = columns;
    }

    /** The rows below the header, which is the first line. */
    static List<SentLine> of(List<SentFile.Line> lines) {
        SentFile.Line header = lines.getFirst();
        char separator = separator(header.text());
        List<String> names = cells(header.text(), separator)
                .orElseThrow(
                        () -> Problem.invalidInput(List.of(MISPLACED_QUOTE)).asException());
        List<InputError> errors = headerErrors(names);
        if (!errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
        var rows = new CsvRows(separator, names.stream().map(Column::of).toList());
        return lines.stream().skip(1).flatMap(line -> rows.read(line).stream()).toList();
    }

    /** No name of a column holds any of them. */
    private static char separator(String header) {
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** A name that is not known is told by its place: without a header it may be that of a person. */
    private static List<InputError> headerErrors(List<String> names) {
        List<InputError> errors = new ArrayList<>();
        Set<Column> found = EnumSet.noneOf(Column.class);
        IntStream.range(0, names.size())
                .filter(index -> !names.get(index).isEmpty())
                .forEach(index -> {
                    Optional<Column> column = Column.of(names.get(index));
                    if (column.isEmpty()) {
                        errors.add(inHeader("column %d is not known here".formatted(index + 1)));
                    } else if (!found.add(column.get())) {
                        errors.add(inHeader("column %d is there already".formatted(index + 1)));
                    }
                });
        Arrays.stream(Column.values())
                .filter(column -> column.required() && !found.contains(column))
                .forEach(column -> errors.add(inHeader("the column %s is missing".formatted(column.header()))));
        if (!errors.isEmpty()) {
            errors.add(inHeader("the columns are "
                    + Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "))));
        }
        return errors;
    }

    private static InputError inHeader(String reason) {
        return InputError.inBody("", "in the first line, " + reason);
    }

    /** The row on a line; empty if all its cells are. */
    private Optional<SentLine> read(SentFile.Line line) {
        Optional<List<String>> cells = cells(line.text(), separator);
        if (cells.isEmpty()) {
            return Optional.of(new SentLine.Broken(line.number(), MISPLACED_QUOTE));
        }
        List<String> row = cells.get();
        if (row.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(beyondColumns(row)
                .<SentLine>map(index -> new SentLine.Broken(line.number(), surplus(index)))
                .orElseGet(() -> new SentLine.Row(line.number(), request(row))));
    }

    /** The first cell in which something stands that belongs to no column. */
    private Optional<Integer> beyondColumns(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(index -> !row.get(index).isEmpty())
                .filter(index -> index >= columns.size() || columns.get(index).isEmpty())
                .boxed()
                .findFirst();
    }

    private static InputError surplus(int index) {
        return InputError.inBody(
                "",
                "has something in cell %d, where there is no column: put quotes around a cell that holds the separator"
                        .formatted(index + 1));
    }

    private ObjectNode request(List<String> row) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("officeHolder");
        request.putObject("termOfOffice");
        request.putObject("home");
        IntStream.range(0, row.size())
                .filter(index -> !row.get(index).isEmpty())
                .forEach(index -> columns.get(index).ifPresent(column -> put(request, column, row.get(index))));
        return request;
    }

    private static void put(ObjectNode request, Column column, String cell) {
        String[] steps = column.pointer().substring(1).split("/", -1);
        ObjectNode place = steps.length == 1 ? request : request.withObjectProperty(steps[0]);
        place.set(steps[steps.length - 1], column.read(cell));
    }

    /** The cells of a line, without space around them; empty if it is none of CSV. */
    private static Optional<List<String>> cells(String line, char separator) {
        try (CsvParser parser = CSV.createParser(line)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            List<String> cells = new ArrayList<>();
            for (@Nullable JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    cells.add(parser.getText().strip());
                }
            }
            return Optional.of(cells);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }
}
