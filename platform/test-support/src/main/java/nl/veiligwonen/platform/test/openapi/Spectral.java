package nl.veiligwonen.platform.test.openapi;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spectral, the linter that the makers of the NL API Design Rules wrote their rule set for. Neither is part of this
 * project: it is used if {@code spectral} is on the PATH and the rule set is at
 * {@code ../shared/reference/adr-2.2.0-linter.yaml}, seen from the checkout, or where {@code veiligwonen.adr-rules} says.
 */
record Spectral(Optional<Path> program, Optional<Path> rules) {

    private static final String RULES = "shared/reference/adr-2.2.0-linter.yaml";
    private static final Pattern SUMMARY = Pattern.compile("\\((\\d+) errors?,");

    /** What of it is on this machine. */
    static Spectral here() {
        return new Spectral(onPath(), rulesHere());
    }

    /** What is needed and not at hand, in words. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (program.isEmpty()) {
            missing.add("spectral is not on the PATH (npm install --global @stoplight/spectral-cli)");
        }
        if (rules.isEmpty()) {
            missing.add("the rule set is not at ../" + RULES);
        }
        return missing;
    }

    /**
     * What it found.
     *
     * @param text all it said
     */
    record Report(String text) {

        /** How many errors; warnings and hints are not counted. */
        int errors() {
            return SUMMARY.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(group -> Integer.parseInt(group.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseGet(() -> text.contains("No results with a severity of") ? 0 : -1);
        }
    }

    /** Judges a document. */
    Report lint(Path document) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "lint",
                        "--ruleset",
                        rules.orElseThrow().toString(),
                        "--fail-severity",
                        "error",
                        document.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Report(text);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "spectral"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> rulesHere() {
        String told = System.getProperty("veiligwonen.adr-rules");
        if (told != null) {
            return Optional.of(Path.of(told));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(RULES))
                .filter(Files::isReadable)
                .findFirst();
    }
}
