package nl.veiligwonen.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligwonen.local.suite.Checkout;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is shown by one that exists. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Contract))`");
    private static final Set<String> NOT_SOURCES = Set.of("target", ".vw", ".git", "node_modules");

    @Test
    void every_test_that_the_threat_model_names_exists() throws IOException {
        Path root = Checkout.find().root();
        List<String> named = TEST.matcher(Files.readString(root.resolve("docs/security.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(classes(root));
    }

    private static Set<String> classes(Path root) throws IOException {
        Set<String> classes = new HashSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".java")) {
                    classes.add(name.substring(0, name.length() - ".java".length()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return classes;
    }
}
