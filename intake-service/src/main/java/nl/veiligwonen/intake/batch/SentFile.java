package nl.veiligwonen.intake.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;

/** A file of requests, as its lines. A line is a line whatever its end: that of Unix, of Windows, or the last. */
public final class SentFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SentFile() {}

    /** A line of text that is not blank. */
    record Line(int number, String text) {}

    /**
     * The lines of a file in JSON Lines: a document on each.
     *
     * @throws ProblemException 400 if it is not in UTF-8
     */
    public static List<SentLine> ofJsonLines(byte[] file) {
        return lines(file).stream()
                .<SentLine>map(line -> new SentLine.Document(line.number(), line.text()))
                .toList();
    }

    /**
     * The rows of a CSV file below its header, without those of which all cells are empty.
     *
     * @throws ProblemException 400 if it is not in UTF-8, or its header is not as it should be
     */
    public static List<SentLine> ofCsv(byte[] file) {
        List<Line> lines = lines(file);
        return lines.isEmpty() ? List.of() : CsvRows.of(lines);
    }

    private static List<Line> lines(byte[] file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(file).split("\r\n|\n|\r", -1)) {
            number++;
            if (!text.isBlank()) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException foreign) {
            throw Problem.invalidInput(
                            List.of(InputError.inBody("", "is not in UTF-8: let the spreadsheet save it as CSV UTF-8")))
                    .asException();
        }
    }
}
