package nl.veiligwonen.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are generated and kept in the repository all the same, so that a reviewer sees each change. The build fails
 * when one is behind; {@code mvn -pl platform/contracts test -Dwrite-generated=true} writes them anew.
 */
final class CheckedIn {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final boolean WRITE = Boolean.getBoolean("write-generated");
    private static final ObjectWriter PRETTY = JSON.writer(printer());

    private CheckedIn() {}

    static void assertUpToDate(Path file, JsonNode generated) throws IOException {
        assertUpToDate(file, pretty(generated) + "\n");
    }

    static void assertUpToDate(Path file, String generated) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("Behind the records: run mvn -pl platform/contracts test -Dwrite-generated=true, look, commit")
                .content()
                .isEqualTo(generated);
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    static String pretty(JsonNode node) throws IOException {
        return PRETTY.writeValueAsString(node);
    }

    private static DefaultPrettyPrinter printer() {
        var printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        var indent = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        return printer;
    }
}
