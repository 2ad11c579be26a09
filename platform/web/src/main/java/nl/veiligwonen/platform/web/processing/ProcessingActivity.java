package nl.veiligwonen.platform.web.processing;

import java.net.URI;
import java.util.List;

/**
 * A processing activity (verwerkingsactiviteit), with what the record of them must tell (AVG article 30).
 *
 * @param id its name, in kebab-case
 * @param nameNl its Dutch name, for people
 * @param nameEn its English name, for people
 * @param purpose what it is done for (doeleinde)
 * @param legalGround why it may be done (grondslag)
 * @param people of whom data is processed (categorieën van betrokkenen)
 * @param data what is processed of them (categorieën van persoonsgegevens)
 * @param recipients who gets to see it (categorieën van ontvangers)
 * @param retention how long it is kept (bewaartermijn)
 */
public record ProcessingActivity(
        String id,
        String nameNl,
        String nameEn,
        String purpose,
        String legalGround,
        List<String> people,
        List<String> data,
        List<String> recipients,
        String retention) {

    private static final String URI_PREFIX = "urn:veiligwonen:processing-activity:";

    public ProcessingActivity {
        people = List.copyOf(people);
        data = List.copyOf(data);
        recipients = List.copyOf(recipients);
    }

    /** How lines of the log refer to it. */
    public URI uri() {
        return URI.create(URI_PREFIX + id);
    }
}
