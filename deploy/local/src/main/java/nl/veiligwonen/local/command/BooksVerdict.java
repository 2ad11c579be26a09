package nl.veiligwonen.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.veiligwonen.local.part.HttpProbe;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.PartName;

/**
 * What funding has found by itself when it last compared its books with its events.
 *
 * @param reconciledAt UTC
 * @param differences at how many places they differ
 * @param foreignProgram whether a double-entry program of others agreed too
 */
record BooksVerdict(Instant reconciledAt, int differences, boolean foreignProgram) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM HH:mm");

    /** The verdict; empty if there is none yet, or funding does not answer. */
    static Optional<BooksVerdict> of(RunningSuite suite) throws InterruptedException {
        return new HttpProbe(suite.trust())
                .text(suite.ports().url(PartName.FUNDING) + "/q/health/well")
                .flatMap(BooksVerdict::read);
    }

    static Optional<BooksVerdict> read(String health) {
        try {
            JsonNode checks = JsonFile.MAPPER.readTree(health).path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> check.path("name").asText().equals("books"))
                    .map(check -> check.path("data"))
                    .filter(data -> data.has("reconciledAt"))
                    .map(data -> new BooksVerdict(
                            Instant.parse(data.path("reconciledAt").textValue()),
                            data.path("differences").intValue(),
                            data.path("foreignProgram").booleanValue()))
                    .findFirst();
        } catch (JsonProcessingException notFromFunding) {
            return Optional.empty();
        }
    }

    boolean agrees() {
        return differences == 0;
    }

    /** A sentence for people. */
    String sentence(ZoneId zone) {
        String when = MOMENT.format(reconciledAt.atZone(zone));
        return agrees()
                ? "The books agree with the events to the cent (%s%s)."
                        .formatted(when, foreignProgram ? ", so does hledger" : ", without hledger")
                : "THE BOOKS DIFFER from the events at %d places (%s): see GET /funding/v1/reconciliation and docs/audit.md"
                        .formatted(differences, when);
    }
}
