package nl.veiligwonen.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.platform.test.linter.AsyncApiParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AsyncAPI document of the suite, judged by the parser of the makers of AsyncAPI. */
class EventDocumentTest {

    private static AsyncApiParser parser;

    @BeforeAll
    static void at_hand() {
        parser = AsyncApiParser.here();
        assumeThat(parser.missing()).isEmpty();
    }

    @Test
    void the_document_is_what_asyncapi_asks(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("asyncapi.json");
        Files.writeString(document, text());

        assertThat(parser.errors(document)).isEmpty();
    }

    @Test
    void a_document_that_is_not_would_have_been_found(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("asyncapi.json");
        Files.writeString(document, text().replace("\"channels\"", "\"chanels\""));

        assertThat(parser.errors(document)).isNotEmpty();
    }

    private static String text() throws IOException {
        try (InputStream document = IntegrationEvent.class.getResourceAsStream("/asyncapi.json")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
