package nl.veiligwonen.platform.service.csv;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file (RFC 4180), with commas, semicolons as a Dutch spreadsheet writes them, or tabs. No cell holds a
 * line break, so each line is read by itself: a quote that is never closed spoils its own line and no other.
 */
public final class CsvFile<C extends Enum<C> & CsvColumn> {

    private static final CsvFactory CSV = CsvFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final InputError MISPLACED_QUOTE = InputError.inBody(
            "",
            "is no row of cells: a cell with quotes begins and ends with one, has two for each inside, and no line break");

    private final char separator;
    private final List<Optional<C>> columns;

    private CsvFile(char separator, List<Optional<C>> columns) {
        this.separator = separator;
        this.columns = columns;
    }

    /**
     * The lines of a file below its header, without those of which all cells are empty.
     *
     * @param columns the enum of the columns; a file has them in any order and case
     * @throws ProblemException 400 if it is not in UTF-8, or its header is not as it should be
     */
    public static <C extends Enum<C> & CsvColumn> List<CsvLine<C>> read(byte[] file, Class<C> columns) {
        List<TextLines.Line> lines = TextLines.of(file);
        return lines.isEmpty() ? List.of() : read(lines, columns);
    }

    private static <C extends Enum<C> & CsvColumn> List<CsvLine<C>> read(List<TextLines.Line> lines, Class<C> columns) {
        TextLines.Line header = lines.getFirst();
        char separator = separator(header.text());
        List<String> names = cells(header.text(), separator)
                .orElseThrow(
                        () -> Problem.invalidInput(List.of(MISPLACED_QUOTE)).asException());
        List<InputError> errors = headerErrors(names, columns);
        if (!errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
        var csv = new CsvFile<>(
                separator, names.stream().map(name -> named(name, columns)).toList());
        return lines.stream().skip(1).flatMap(line -> csv.read(line).stream()).toList();
    }

    /** The column of this name, in whatever case. */
    private static <C extends Enum<C> & CsvColumn> Optional<C> named(String name, Class<C> columns) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> column.header().equalsIgnoreCase(name))
                .findFirst();
    }

    /** No name of a column holds any of them. */
    private static char separator(String header) {
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** A name that is not known is told by its place: without a header it may be that of a person. */
    private static <C extends Enum<C> & CsvColumn> List<InputError> headerErrors(List<String> names, Class<C> columns) {
        List<InputError> errors = new ArrayList<>();
        Set<C> found = EnumSet.noneOf(columns);
        IntStream.range(0, names.size())
                .filter(index -> !names.get(index).isEmpty())
                .forEach(index -> {
                    Optional<C> column = named(names.get(index), columns);
                    if (column.isEmpty()) {
                        errors.add(inHeader("column %d is not known here".formatted(index + 1)));
                    } else if (!found.add(column.get())) {
                        errors.add(inHeader("column %d is there already".formatted(index + 1)));
                    }
                });
        Arrays.stream(columns.getEnumConstants())
                .filter(column -> column.required() && !found.contains(column))
                .forEach(column -> errors.add(inHeader("the column %s is missing".formatted(column.header()))));
        if (!errors.isEmpty()) {
            errors.add(inHeader("the columns are "
                    + Arrays.stream(columns.getEnumConstants())
                            .map(CsvColumn::header)
                            .collect(Collectors.joining(", "))));
        }
        return errors;
    }

    private static InputError inHeader(String reason) {
        return InputError.inBody("", "in the first line, " + reason);
    }

    /** The row on a line; empty if all its cells are. */
    private Optional<CsvLine<C>> read(TextLines.Line line) {
        Optional<List<String>> cells = cells(line.text(), separator);
        if (cells.isEmpty()) {
            return Optional.of(new CsvLine.Broken<>(line.number(), MISPLACED_QUOTE));
        }
        List<String> row = cells.get();
        if (row.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(beyondColumns(row)
                .<CsvLine<C>>map(index -> new CsvLine.Broken<>(line.number(), surplus(index)))
                .orElseGet(() -> new CsvLine.Row<>(line.number(), byColumn(row))));
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

    private Map<C, String> byColumn(List<String> row) {
        Map<C, String> cells = new HashMap<>();
        IntStream.range(0, row.size())
                .filter(index -> !row.get(index).isEmpty())
                .forEach(index -> columns.get(index).ifPresent(column -> cells.put(column, row.get(index))));
        return cells;
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
