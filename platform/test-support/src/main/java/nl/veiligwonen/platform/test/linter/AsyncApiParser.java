package nl.veiligwonen.platform.test.linter;

import java.nio.file.Path;
import java.util.List;

/** The parser of the makers of AsyncAPI, which judges whether a document is what their specification asks. */
public record AsyncApiParser(Linters.Found linters) {

    private static final String ERROR = "0 ";

    /** What of it is on this machine. */
    public static AsyncApiParser here() {
        return new AsyncApiParser(Linters.here());
    }

    /** What is needed and not at hand, in words. */
    public List<String> missing() {
        return linters.missing().stream().toList();
    }

    /**
     * The errors in a document, each with its place; warnings are left out.
     *
     * @throws IllegalStateException if it did not come to a judgement
     */
    public List<String> errors(Path document) {
        Path folder = linters.folder().orElseThrow();
        Linters.Said said = Linters.run(
                folder,
                List.of("node", "judge-asyncapi.mjs", document.toAbsolutePath().toString()));
        if (said.exitCode() != 0) {
            throw new IllegalStateException("The parser did not come to a judgement: " + said.text());
        }
        return said.text().lines().filter(line -> line.startsWith(ERROR)).toList();
    }
}
