package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.veiligwonen.local.Trouble;

/** Reads the end of a log to say in one sentence why a part could not start. */
public final class Diagnosis {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LONGEST_QUOTE = 200;

    /** A sign in a log, what it means and what helps. */
    private record Known(Pattern sign, String meaning, String advice) {
        Known(String sign, String meaning, String advice) {
            this(Pattern.compile(sign), meaning, advice);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("No space left on device", "the disk is full", "Make room (2 GB is enough) and try again."),
            new Known("Disk quota exceeded", "the disk quota is used up", "Make room (2 GB is enough) and try again."),
            new Known(
                    "(?i)address already in use|Port \\d+ is already in use|Port already bound",
                    "its port has just been taken by another program",
                    "Stop that program, or choose other ports with --port-base."),
            new Known(
                    "OutOfMemoryError|Cannot allocate memory|insufficient memory",
                    "there is too little memory",
                    "The suite takes about 2 GB: end something else and try again."),
            new Known(
                    "unshare failed: Operation not permitted",
                    "PostgreSQL does not run as root, and this machine allows root no user namespace",
                    "Run ./vw as an ordinary user."),
            new Known(
                    "database files are incompatible with server",
                    "its data was written by another version of PostgreSQL",
                    "Begin anew with ./vw up --reset, which deletes the data."),
            new Known(
                    "password authentication failed",
                    "the passwords in the state folder are not those of the database",
                    "Begin anew with ./vw up --reset, which deletes the data."));

    private static final Pattern SIGN_OF_FAILURE =
            Pattern.compile("FATAL|PANIC|ERROR|Exception|Failed to start|[Ee]rror:");

    private Diagnosis() {}

    /** What to tell about a part that failed, by its log. */
    public static Trouble of(PartName part, String what, Path log) {
        String tail = tail(log);
        for (Known known : KNOWN) {
            if (known.sign().matcher(tail).find()) {
                return new Trouble(part.title() + " " + what + ": " + known.meaning() + ".", known.advice(), log);
            }
        }
        String quote = lastSignOfFailure(tail).map(line -> ": " + line).orElse(".");
        return new Trouble(part.title() + " " + what + quote, "The log tells more.", log);
    }

    /** The same for a failure of the launcher itself, such as a file that could not be written. */
    public static Trouble of(PartName part, Throwable failure, Path log) {
        String message = String.valueOf(failure.getMessage());
        for (Known known : KNOWN) {
            if (known.sign().matcher(message).find()) {
                return new Trouble(
                        part.title() + " could not be started: " + known.meaning() + ".", known.advice(), log);
            }
        }
        return of(part, "could not be started (" + message + ")", log);
    }

    private static Optional<String> lastSignOfFailure(String tail) {
        return tail.lines()
                .filter(line -> SIGN_OF_FAILURE.matcher(line).find())
                .reduce((earlier, later) -> later)
                .map(String::strip)
                .map(line -> line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line);
    }

    static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
