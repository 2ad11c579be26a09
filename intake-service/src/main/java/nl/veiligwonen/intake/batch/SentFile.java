package nl.veiligwonen.intake.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.service.csv.CsvFile;
import nl.veiligwonen.platform.service.csv.CsvLine;
import nl.veiligwonen.platform.service.csv.TextLines;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.ProblemException;

/** A file of requests, as its lines. */
public final class SentFile {

    private SentFile() {}

    /**
     * The lines of a file in JSON Lines: a document on each.
     *
     * @throws ProblemException 400 if it is not in UTF-8
     */
    public static List<SentLine> ofJsonLines(byte[] file) {
        return TextLines.of(file).stream()
                .<SentLine>map(line -> new SentLine.Document(line.number(), line.text()))
                .toList();
    }

    /**
     * The rows of a CSV file below its header, without those of which all cells are empty.
     *
     * @throws ProblemException 400 if it is not in UTF-8, or its header is not as it should be
     */
    public static List<SentLine> ofCsv(byte[] file) {
        return CsvFile.read(file, Column.class).stream().map(SentFile::sent).toList();
    }

    private static SentLine sent(CsvLine<Column> line) {
        return switch (line) {
            case CsvLine.Broken<Column>(int number, InputError error) -> new SentLine.Broken(number, error);
            case CsvLine.Row<Column>(int number, Map<Column, String> cells) -> new SentLine.Row(number, request(cells));
        };
    }

    /** The cells as the request that they make, in the order of the columns. */
    private static ObjectNode request(Map<Column, String> cells) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("officeHolder");
        request.putObject("termOfOffice");
        request.putObject("home");
        for (Column column : Column.values()) {
            if (cells.containsKey(column)) {
                put(request, column, cells.get(column));
            }
        }
        return request;
    }

    private static void put(ObjectNode request, Column column, String cell) {
        String[] steps = column.pointer().substring(1).split("/", -1);
        ObjectNode place = steps.length == 1 ? request : request.withObjectProperty(steps[0]);
        place.set(steps[steps.length - 1], column.read(cell));
    }
}
