package nl.veiligwonen.funding.api.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.audit.sampling.Population;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a sample is drawn from, as a file with its hash. */
final class PopulationFile {

    /** RFC 9530. */
    static final String DIGEST = "Repr-Digest";

    private PopulationFile() {}

    /**
     * The amounts of a kind, frozen by a moment and by the last entry that had been recorded then: clocks of two replicas
     * can differ, the order of a year can't.
     */
    static Population of(Population.Kind kind, Instant known, long throughEntry, List<LedgerLine> lines) {
        return Population.of(
                kind,
                new BothClocks(known, LocalDate.MAX),
                lines.stream().filter(line -> line.entry() <= throughEntry).toList());
    }

    /** The last entry of a year that had been recorded at a moment; 0 for none. */
    static long throughEntry(Instant known, List<RecordedEvent> history) {
        return history.stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(known))
                .mapToLong(RecordedEvent::version)
                .max()
                .orElse(0);
    }

    static RestResponse<byte[]> answer(Population population, String name) {
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(population.sha256()));
        return ResponseBuilder.ok(population.text().getBytes(StandardCharsets.UTF_8))
                .type(MediaType.valueOf(AuditFilesResource.CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .header(DIGEST, "sha-256=:%s:".formatted(digest))
                .build();
    }
}
