package nl.veiligwonen.funding.payment;

import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official schemas of ISO 20022, as hbci4j carries them in its jar. */
final class Schemas {

    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * Holds a file against its schema.
     *
     * @param message such as {@code pain.001.001.09}
     * @throws SAXException if it does not fit
     */
    static void validate(String message, String file) throws Exception {
        READ.computeIfAbsent(message, Schemas::read).newValidator().validate(new StreamSource(new StringReader(file)));
    }

    private static Schema read(String message) {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Objects.requireNonNull(Schemas.class.getResource("/" + message + ".xsd"), message));
        } catch (SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
