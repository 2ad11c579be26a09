package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks for a word on a disk finds it however it was written, or the proof of erasure would prove nothing. */
@Order(20)
class BytesTest {

    private static final String WORD = "Qzvxwk";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private boolean found(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return Bytes.of(WORD).under(folder).contains(file);
    }

    @Test
    void in_one_byte_and_two_a_letter_and_in_capitals_or_not() throws IOException {
        for (String written : new String[] {WORD, WORD.toLowerCase(Locale.ROOT), WORD.toUpperCase(Locale.ROOT)}) {
            String text = "before " + written + " after";
            assertThat(found(text.getBytes(StandardCharsets.UTF_8))).isTrue();
            assertThat(found(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
            assertThat(found(text.getBytes(StandardCharsets.UTF_16BE))).isTrue();
        }
    }

    @Test
    void in_base64_wherever_it_begins() throws IOException {
        for (String before : new String[] {"", "a", "ab", "abc"}) {
            byte[] text = (before + WORD + " and more").getBytes(StandardCharsets.UTF_8);
            assertThat(found(Base64.getEncoder().encode(text)))
                    .as("after %s", before)
                    .isTrue();
        }
    }

    @Test
    void across_the_blocks_in_which_a_file_is_read() throws IOException {
        for (int place = MEGABYTE - WORD.length() - 1; place <= MEGABYTE + 1; place++) {
            byte[] content = new byte[2 * MEGABYTE];
            System.arraycopy(WORD.getBytes(StandardCharsets.US_ASCII), 0, content, place, WORD.length());
            assertThat(found(content)).as("at %d", place).isTrue();
        }
    }

    @Test
    void and_not_where_it_is_not() throws IOException {
        assertThat(found(new byte[3 * MEGABYTE])).isFalse();
        assertThat(found("Qzvxw k".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(found(new byte[0])).isFalse();
    }
}
