package nl.veiligwonen.funding.api.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.funding.audit.sampling.SampleCommand;
import nl.veiligwonen.funding.audit.sampling.SampleCommand.DrawSample;
import nl.veiligwonen.funding.audit.sampling.SampleEvent;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.SampleDrawn;
import nl.veiligwonen.funding.audit.sampling.SampleRegister;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Samples of the books that the auditor draws himself. */
@Path("/budget-years/{year}/samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "What the auditor gets (controle).")
public class SamplesResource {

    private final AuditedYears years;
    private final Entities entities;
    private final EntityType<SampleRegister, SampleCommand, SampleEvent> samples;
    private final CallerOccasion occasion;

    @Inject
    public SamplesResource(
            AuditedYears years,
            Entities entities,
            EntityType<SampleRegister, SampleCommand, SampleEvent> samples,
            CallerOccasion occasion) {
        this.years = years;
        this.entities = entities;
        this.samples = samples;
        this.occasion = occasion;
    }

    @POST
    @ChangesState
    @Operation(
            operationId = "drawSample",
            summary = "Draw a sample of monetary units with a seed",
            description =
                    "Anyone can draw it again: from the population as a file, and with the SHA-256 of the seed. Each"
                            + " drawing is recorded for good, also one that is not liked.")
    @APIResponse(responseCode = "201", description = "The sample has been drawn.")
    public RestResponse<SampleDetails> draw(
            @PathParam("year") int year, @NotNull @Valid SampleRequest request, @Context UriInfo collection) {
        List<RecordedEvent> history = years.history(year);
        Instant known = known(request);
        long through = PopulationFile.throughEntry(known, history);
        var outcome = entities.handle(
                samples,
                Integer.toString(year),
                new DrawSample(
                        year,
                        request.population(),
                        known,
                        through,
                        PopulationFile.of(request.population(), known, through, years.lines(history)),
                        request.size(),
                        request.seed()),
                occasion.now());
        SampleDetails drawn = found(year, outcome.version());
        return Answers.created(collection, drawn.number(), drawn, drawn.number());
    }

    private Instant known(SampleRequest request) {
        Instant now = years.now();
        Instant asked = request.known();
        if (asked != null && asked.isAfter(now)) {
            throw Problem.invalidInput(List.of(InputError.inBody("/known", "must not be in the future")))
                    .asException();
        }
        return asked == null ? now : asked;
    }

    @GET
    @Operation(
            operationId = "listSamples",
            summary = "List the samples that were drawn from a year",
            description = "All of them, in the order in which they were drawn.")
    @APIResponse(responseCode = "200", description = "A page of samples (steekproeven).")
    public Page<SampleDetails> list(@PathParam("year") int year, @BeanParam @Valid PageRequest page) {
        years.history(year);
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<SampleDetails> fetched = drawn(year).stream()
                .filter(recorded -> recorded.version() > after)
                .limit(page.fetch())
                .map(SampleDetails::of)
                .toList();
        return Page.of(page, fetched, sample -> sample, sample -> Cursor.after(sample.number()));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getSample", summary = "Show a sample")
    @APIResponse(responseCode = "200", description = "The sample (steekproef).")
    public RestResponse<SampleDetails> get(@PathParam("year") int year, @PathParam("number") long number) {
        return Answers.ok(found(year, number), number);
    }

    @GET
    @Path("/{number}/population")
    @Produces(AuditFilesResource.CSV)
    @Operation(
            operationId = "getSamplePopulation",
            summary = "Export what a sample was drawn from",
            description =
                    "Comma-separated values in the order of the books, with cumulative amounts; lines end with a line"
                            + " feed. The SHA-256 of the file is that of the sample.")
    @APIResponse(
            responseCode = "200",
            description = "The population (massa).",
            headers =
                    @Header(
                            name = PopulationFile.DIGEST,
                            description = "The SHA-256 of the file (RFC 9530).",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = AuditFilesResource.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> population(@PathParam("year") int year, @PathParam("number") long number) {
        SampleDetails sample = found(year, number);
        return PopulationFile.answer(
                PopulationFile.of(
                        sample.population(), sample.known(), sample.throughEntry(), years.lines(years.history(year))),
                "budget-year-%d-sample-%d-population.csv".formatted(year, number));
    }

    private SampleDetails found(int year, long number) {
        return drawn(year).stream()
                .filter(recorded -> recorded.version() == number && recorded.event() instanceof SampleDrawn)
                .map(SampleDetails::of)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private List<RecordedEvent> drawn(int year) {
        return entities.history(samples, Integer.toString(year));
    }
}
