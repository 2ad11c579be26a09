package nl.veiligwonen.platform.test.linter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spectral, the linter that the makers of the NL API Design Rules wrote their rule set for. The rule set is not part of
 * this project: it is used if it is at {@code ../shared/reference/adr-2.2.0-linter.yaml}, seen from the checkout, or where
 * {@code veiligwonen.adr-rules} says.
 */
public record Spectral(Linters.Found linters, Optional<Path> rules) {

    private static final String RULES = "shared/reference/adr-2.2.0-linter.yaml";
    private static final Pattern SUMMARY = Pattern.compile("\\((\\d+) errors?,");

    /** What of it is on this machine. */
    public static Spectral here() {
        String told = System.getProperty("veiligwonen.adr-rules");
        Optional<Path> rules = told == null ? Linters.above(RULES) : Optional.of(Path.of(told));
        return rules.isEmpty()
                ? new Spectral(new Linters.Found(Optional.empty(), Optional.empty()), rules)
                : new Spectral(Linters.here(), rules);
    }

    /** What is needed and not at hand, in words. */
    public List<String> missing() {
        return Stream.of(
                        linters.missing(),
                        rules.isEmpty() ? Optional.of("the rule set is not at ../" + RULES) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What it found.
     *
     * @param text all it said
     */
    public record Report(String text) {

        /** How many errors; warnings and hints are not counted. -1 if it did not come to a judgement. */
        public int errors() {
            return SUMMARY.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(group -> Integer.parseInt(group.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseGet(() -> text.contains("No results with a severity of") ? 0 : -1);
        }
    }

    /** Judges a document. */
    public Report lint(Path document) {
        Path folder = linters.folder().orElseThrow();
        return new Report(Linters.run(
                        folder,
                        List.of(
                                "node",
                                "node_modules/@stoplight/spectral-cli/dist/index.js",
                                "lint",
                                "--ruleset",
                                rules.orElseThrow().toString(),
                                "--fail-severity",
                                "error",
                                document.toAbsolutePath().toString()))
                .text());
    }
}
