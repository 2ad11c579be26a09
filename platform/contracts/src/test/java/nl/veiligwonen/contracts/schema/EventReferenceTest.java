package nl.veiligwonen.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventReferenceTest {

    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final String MARK =
            "<!-- From here on this page is generated from the records of platform/contracts. -->\n\n";

    @Test
    void the_page_for_builders_of_dashboards_lists_the_events_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(MARK);

        String written = page.substring(0, page.indexOf(MARK) + MARK.length());

        CheckedIn.assertUpToDate(PAGE, written + EventReference.write().stripTrailing() + "\n");
    }
}
