package nl.veiligwonen.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page in {@code docs/} that is generated and kept in the repository all the same, so that a reviewer sees
 * each change. It stands between two marks, {@code <!-- NAME: generated -->} and {@code <!-- NAME: end -->}. The build
 * fails when it is behind; tests with {@code -Dwrite-generated=true} write it anew.
 *
 * @param page the page, from the folder of the module
 * @param name the name in the marks
 */
public record GeneratedPart(Path page, String name) {

    /**
     * Fails unless the part is as it is generated now.
     *
     * @param module the module whose tests write it, for the message
     */
    public void isUpToDate(String generated, String module) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- %s: generated -->\n".formatted(name);
        String end = "<!-- %s: end -->\n".formatted(name);
        assertThat(text).containsOnlyOnce(begin).containsOnlyOnce(end);
        String expected = text.substring(0, text.indexOf(begin) + begin.length())
                + "\n"
                + generated
                + "\n"
                + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("write-generated")) {
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("Behind the code: run mvn -pl %s test -Dwrite-generated=true, look, commit", module)
                .content()
                .isEqualTo(expected);
    }
}
