package nl.veiligwonen.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a person has to know: one sentence that says what is wrong, one that says what to do, and where to read on. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final transient @Nullable Path log;

    public Trouble(String sentence, String advice) {
        this(sentence, advice, null);
    }

    public Trouble(String sentence, String advice, @Nullable Path log) {
        super(sentence);
        this.advice = advice;
        this.log = log;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String advice() {
        return advice;
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
