package nl.veiligwonen.platform.service.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.veiligwonen.platform.deadline.DeadlineOverview;
import nl.veiligwonen.platform.deadline.RunningDeadline;
import nl.veiligwonen.platform.exchange.ParkedEvent;
import nl.veiligwonen.platform.exchange.ParkedEvents;
import nl.veiligwonen.platform.readmodel.Rebuild;
import nl.veiligwonen.platform.readmodel.Rebuilds;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.security.SecurityAct;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's door of every service. Shows nothing about persons, homes or money. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "operations", description = "For operators (beheerders)")
@SecurityAct
public class OperationsResource {

    private final Rebuilds rebuilds;
    private final ParkedEvents parkedEvents;
    private final DeadlineOverview deadlines;
    private final Progress progress;
    private final CallerOccasion occasion;

    @Inject
    OperationsResource(
            Rebuilds rebuilds,
            ParkedEvents parkedEvents,
            DeadlineOverview deadlines,
            Progress progress,
            CallerOccasion occasion) {
        this.rebuilds = rebuilds;
        this.parkedEvents = parkedEvents;
        this.deadlines = deadlines;
        this.progress = progress;
        this.occasion = occasion;
    }

    /** Why an event is skipped. */
    @Schema(
            description = "Motivatie om een bericht over te slaan",
            examples = "{\"motivation\": \"Sender has withdrawn the case\"}")
    public record Skip(
            @NotBlank @Size(max = 1000) @Schema(examples = "Sender has withdrawn the case")
            String motivation) {}

    @GET
    @Path("/progress")
    @Operation(operationId = "getProgress", summary = "How far the service is behind its journal and its senders")
    public Progress.Report progress() {
        return progress.report();
    }

    @POST
    @Path("/rebuilds")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild all read models from the journal; gives the running one if one runs")
    public Rebuild startRebuild() {
        return rebuilds.start();
    }

    @GET
    @Path("/rebuilds/{rebuildId}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public Rebuild rebuild(@PathParam("rebuildId") UUID rebuildId) {
        return rebuilds.find(rebuildId).orElseThrow(() -> Problem.notFound().asException());
    }

    @GET
    @Path("/parked-events")
    @Operation(operationId = "listParkedEvents", summary = "Events of other services that could not be handled")
    public Page<ParkedEvent> parkedEvents(
            @QueryParam("state") @DefaultValue("PARKED") ParkedEvent.State state, @Valid @BeanParam PageRequest page) {
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                page,
                parkedEvents.list(state, after, page.fetch()),
                event -> event,
                event -> Cursor.after(event.number()));
    }

    @POST
    @Path("/parked-events/{number}/retries")
    @Operation(operationId = "retryParkedEvent", summary = "Try a parked event again, and those behind it")
    public ParkedEvent retry(@PathParam("number") long number) {
        return parkedEvents.retry(number, occasion.actor());
    }

    @POST
    @Path("/parked-events/{number}/skips")
    @Operation(operationId = "skipParkedEvent", summary = "Skip a parked event for good, with a motivation")
    public ParkedEvent skip(@PathParam("number") long number, @Valid Skip skip) {
        return parkedEvents.skip(number, occasion.actor(), skip.motivation());
    }

    /**
     * How many deadlines will be tried again at once.
     *
     * @param deadlines how many
     */
    @Schema(description = "Aantal termijnen dat opnieuw wordt geprobeerd")
    public record RetriedDeadlines(int deadlines) {}

    @GET
    @Path("/deadlines")
    @Operation(
            operationId = "listDeadlines",
            summary = "The deadlines (termijnen) that run, the most urgent first; why one can't strike is in failure")
    public Page<RunningDeadline> deadlines(
            @QueryParam("selection") @DefaultValue("RUNNING") RunningDeadline.Selection selection,
            @BeanParam PageRequest page) {
        DeadlineOverview.Place after =
                page.after().map(OperationsResource::place).orElse(null);
        return Page.of(
                page,
                deadlines.list(selection, after, page.fetch()),
                deadline -> deadline,
                deadline ->
                        Cursor.after(deadline.strikesAt(), deadline.entity(), deadline.entityId(), deadline.name()));
    }

    private static DeadlineOverview.Place place(Cursor cursor) {
        return new DeadlineOverview.Place(cursor.instant(0), cursor.key(1), cursor.key(2), cursor.key(3));
    }

    @POST
    @Path("/deadline-retries")
    @Operation(operationId = "retryDeadlines", summary = "Try all deadlines that failed again at once")
    public RetriedDeadlines retryDeadlines() {
        return new RetriedDeadlines(deadlines.retryFailing());
    }
}
