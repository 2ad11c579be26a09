package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TermsReferenceTest {

    private static final Path PAGE = Path.of("../../docs/terms.md");
    private static final String MARK =
            "<!-- From here on this page is generated from the code of platform/event-sourcing. -->\n\n";

    @Test
    void the_page_for_lawyers_lists_the_terms_as_they_are_computed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(MARK);
        String generated = page.substring(0, page.indexOf(MARK) + MARK.length()) + TermsReference.write();

        if (Boolean.getBoolean("write-generated")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(PAGE)
                .as("Behind the code: run mvn -pl platform/event-sourcing test -Dwrite-generated=true, look, commit")
                .content()
                .isEqualTo(generated);
    }
}
