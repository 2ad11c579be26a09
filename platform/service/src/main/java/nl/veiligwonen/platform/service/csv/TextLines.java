package nl.veiligwonen.platform.service.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;

/** A file of text as its lines. A line is a line whatever its end: that of Unix, of Windows, or the last. */
public final class TextLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextLines() {}

    /**
     * A line of text that is not blank.
     *
     * @param number which line of the file it is, counted from 1
     */
    public record Line(int number, String text) {}

    /**
     * The lines of a file that are not blank.
     *
     * @throws ProblemException 400 if it is not in UTF-8
     */
    public static List<Line> of(byte[] file) {
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
