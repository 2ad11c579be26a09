package nl.veiligwonen.intake.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import nl.veiligwonen.intake.scanrequest.FileName;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The name of a file as the header {@code Content-Disposition} tells it (RFC 6266). */
final class SentFileName {

    static final String HEADER = "Content-Disposition";

    /** {@code filename*=UTF-8''...}, which goes before the other (RFC 6266, section 4.3). */
    private static final Pattern ENCODED =
            Pattern.compile(";\\s*filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile(
            ";\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]+))", Pattern.CASE_INSENSITIVE);

    private SentFileName() {}

    /**
     * The name that was sent, or a plain one if none was.
     *
     * @param disposition the value of the header; null if it was not sent
     * @throws nl.veiligwonen.platform.web.ProblemException 400 if it is no name of a file
     */
    static FileName of(@Nullable String disposition, DocumentType type) {
        if (disposition == null) {
            return new FileName("document." + type.extension());
        }
        try {
            return new FileName(named(disposition).orElseThrow(IllegalArgumentException::new));
        } catch (IllegalArgumentException unfit) {
            throw Problem.invalidInput(List.of(InputError.inHeader(
                            HEADER,
                            "must name the file as in attachment; filename=\"plan.pdf\": one line of at most %d characters, without folders"
                                    .formatted(FileName.MAX_LENGTH))))
                    .asException();
        }
    }

    private static Optional<String> named(String disposition) {
        Matcher encoded = ENCODED.matcher(disposition);
        if (encoded.find()) {
            return Optional.of(URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        Matcher quoted = QUOTED.matcher(disposition);
        return quoted.find()
                ? Optional.of(
                        quoted.group(1) == null
                                ? quoted.group(2)
                                : quoted.group(1).replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }
}
