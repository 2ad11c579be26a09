package nl.veiligwonen.funding.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.veiligwonen.funding.audit.sampling.Population;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a sample can be drawn from: to be fixed, by its hash, before anyone can know the seed. */
@Path("/budget-years/{year}/sample-population")
@Tag(name = "Audit", description = "What the auditor gets (controle).")
public class PopulationsResource {

    private final AuditedYears years;

    @Inject
    public PopulationsResource(AuditedYears years) {
        this.years = years;
    }

    @GET
    @Produces(AuditFilesResource.CSV)
    @Operation(
            operationId = "getPopulation",
            summary = "Export what a sample can be drawn from",
            description =
                    "Keep its SHA-256 before the seed is known: a sample that is drawn as known at the same moment has"
                            + " the same one.")
    @APIResponse(
            responseCode = "200",
            description = "The population (massa).",
            headers =
                    @Header(
                            name = PopulationFile.DIGEST,
                            description = "The SHA-256 of the file (RFC 9530).",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = AuditFilesResource.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> get(
            @PathParam("year") int year,
            @Parameter(description = "Which amounts (massa).") @QueryParam("population") @DefaultValue("GRANTED")
                    Population.Kind population,
            @Parameter(
                            description =
                                    "What had been recorded until this moment (bekend op); not in the future. Absent: until now.")
                    @QueryParam("known")
                    @Nullable Instant known) {
        List<RecordedEvent> history = years.history(year);
        Instant moment = AsOf.known(known, years.now());
        return PopulationFile.answer(
                PopulationFile.of(
                        population, moment, PopulationFile.throughEntry(moment, history), years.lines(history)),
                "budget-year-%d-population-%s.csv"
                        .formatted(year, population.name().toLowerCase(Locale.ROOT)));
    }
}
