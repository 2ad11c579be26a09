package nl.veiligwonen.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles of the law in the source of the modules: where the code cites them in what it tells people, and which tests
 * prove them. Of an article of the Awb the paragraphs are left out; of the three articles of the regulation they stand
 * for themselves, since they say the same for each layer of government.
 */
final class Articles {

    private static final List<String> MODULES =
            List.of("platform/event-sourcing", "intake-service", "assessment-service", "funding-service");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern AWB = Pattern.compile("\\b(\\d{1,2}:\\d{1,3}[a-z]?)\\b(?!\\d)");
    private static final Pattern TERMS_ACT = Pattern.compile("Algemene termijnenwet (\\d)");
    private static final Pattern REGULATION = Pattern.compile("\\b([234]\\.9)\\b(?:\\((\\d)\\))?");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\bparas? ?\\.? ?((?:\\d(?:, | and )?)+)");
    private static final Pattern PARAGRAPH_CALL = Pattern.compile("paragraph\\((\\d), ");
    private static final Pattern DECREE = Pattern.compile("\\b(3\\.2\\.14)\\b");
    private static final Pattern OTHER = Pattern.compile("(Gemeentewet 78|Wet BRP 1\\.1\\(o\\))");
    private static final Pattern PROOF =
            Pattern.compile("@Article\\(\"([^\"]+)\"\\)|\\bvoid (\\w+)\\(|\\bclass (\\w+)");

    private Articles() {}

    /** Every article that the code cites, with the classes that do. */
    static Map<String, Set<String>> cited() {
        Map<String, Set<String>> cited = new TreeMap<>(IN_ORDER);
        for (Path file : sources("src/main/java")) {
            citedIn(read(file)).forEach(article -> cited.computeIfAbsent(article, _ -> new TreeSet<>())
                    .add(className(file)));
        }
        return cited;
    }

    private static Stream<String> citedIn(String source) {
        Stream<String> inWords =
                STRING.matcher(source).results().map(match -> match.group(1)).flatMap(Articles::named);
        Stream<String> inCalls = PARAGRAPH_CALL.matcher(source).results().map(match -> "para. " + match.group(1));
        return Stream.concat(inWords, inCalls);
    }

    private static Stream<String> named(String words) {
        List<String> named = new ArrayList<>();
        if (words.contains("Awb ")) {
            find(AWB, words).forEach(match -> named.add("Awb " + match.group(1)));
        }
        find(TERMS_ACT, words).forEach(match -> named.add("Algemene termijnenwet " + match.group(1)));
        find(OTHER, words).forEach(match -> named.add(match.group(1)));
        find(DECREE, words).forEach(match -> named.add("Rechtspositiebesluit " + match.group(1)));
        find(REGULATION, words).forEach(match -> {
            named.add("Regeling " + match.group(1));
            if (match.group(2) != null) {
                named.add("para. " + match.group(2));
            }
        });
        find(PARAGRAPHS, words).forEach(match -> find(Pattern.compile("\\d"), match.group(1))
                .forEach(digit -> named.add("para. " + digit.group())));
        return named.stream();
    }

    private static Stream<MatchResult> find(Pattern pattern, String words) {
        return pattern.matcher(words).results();
    }

    /** Every article that a test says it proves, with the tests, each as a sentence. */
    static Map<String, Set<String>> proven() {
        Map<String, Set<String>> proven = new TreeMap<>(IN_ORDER);
        for (Path file : sources("src/test/java")) {
            provenIn(read(file), className(file), proven);
        }
        return proven;
    }

    private static void provenIn(String source, String testClass, Map<String, Set<String>> proven) {
        List<String> waiting = new ArrayList<>();
        Matcher matcher = PROOF.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                waiting.add(matcher.group(1));
            } else {
                String what = matcher.group(2) == null
                        ? "all of it"
                        : matcher.group(2).replace('_', ' ');
                waiting.forEach(article -> proven.computeIfAbsent(article, _ -> new TreeSet<>())
                        .add("`%s`: %s".formatted(testClass, what)));
                waiting.clear();
            }
        }
    }

    private static List<Path> sources(String folder) {
        return MODULES.stream()
                .map(module -> Path.of("../..", module, folder))
                .flatMap(Articles::javaFiles)
                .sorted()
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList()).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** By law, then by number. */
    private static final Comparator<String> IN_ORDER = Comparator.comparing(Articles::law)
            .thenComparing(Articles::numbers, Articles::compare)
            .thenComparing(Comparator.naturalOrder());

    private static String law(String article) {
        return article.startsWith("para.") ? "Regeling para." : article.replaceAll(" [\\d.:]+.*", "");
    }

    private static List<Integer> numbers(String article) {
        return find(Pattern.compile("\\d+"), article)
                .map(match -> Integer.parseInt(match.group()))
                .toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
