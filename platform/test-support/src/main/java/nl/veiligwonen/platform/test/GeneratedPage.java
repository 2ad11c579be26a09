package nl.veiligwonen.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page in {@code docs/} that is generated and kept in the repository all the same, so that a reviewer sees each change.
 * The build fails when it is behind; tests with {@code -Dwrite-generated=true} write it anew.
 */
public final class GeneratedPage {

    private GeneratedPage() {}

    /**
     * Fails unless the page is as it is generated now.
     *
     * @param page from the folder of the module
     * @param generated the whole content that it should have
     */
    public static void assertUpToDate(Path page, String generated) throws IOException {
        if (Boolean.getBoolean("write-generated")) {
            Files.writeString(page, generated);
        }
        assertThat(page)
                .as("Behind the code: run its test with -Dwrite-generated=true, look, commit")
                .content()
                .isEqualTo(generated);
    }
}
