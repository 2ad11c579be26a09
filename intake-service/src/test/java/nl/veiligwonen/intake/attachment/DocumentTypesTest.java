package nl.veiligwonen.intake.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is, whatever it is called. */
class DocumentTypesTest {

    @Test
    void pdf_png_and_jpeg_are_known_by_what_is_in_them() throws IOException {
        assertThat(DocumentTypes.of("%PDF-1.7\n1 0 obj".getBytes(US_ASCII))).contains(DocumentType.PDF);
        assertThat(DocumentTypes.of(image("png"))).contains(DocumentType.PNG);
        assertThat(DocumentTypes.of(image("jpg"))).contains(DocumentType.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Just text",
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "PK\u0003\u0004",
                "MZ",
                "#!/bin/sh"
            })
    void nothing_else_is(String content) {
        assertThat(DocumentTypes.of(content.getBytes(US_ASCII))).isEmpty();
    }

    @Test
    void another_image_is_not() throws IOException {
        assertThat(DocumentTypes.of(image("gif"))).isEmpty();
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
