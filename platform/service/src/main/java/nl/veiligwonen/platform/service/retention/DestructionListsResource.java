package nl.veiligwonen.platform.service.retention;

import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ReturnForReview;
import nl.veiligwonen.platform.domain.retention.DestructionList.Declared;
import nl.veiligwonen.platform.domain.retention.DestructionList.Stage;
import nl.veiligwonen.platform.domain.retention.SelectionLists;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.retention.DailyRetention;
import nl.veiligwonen.platform.retention.DestructionLists;
import nl.veiligwonen.platform.retention.DestructionLists.Found;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.security.SecurityAct;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is to be destroyed, and that it was. Shows nothing about persons or homes. */
@Path("/destruction-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retention", description = "How long personal data is kept, and its destruction (bewaren en vernietigen).")
@SecurityAct
public class DestructionListsResource {

    private static final Comparator<Found> LATEST_FIRST = Comparator.<Found, Instant>comparing(
                    found -> found.list().proposedAt())
            .thenComparing(Found::id)
            .reversed();

    private final DestructionLists lists;
    private final DailyRetention retention;
    private final SelectionLists selection;
    private final MasterKeys master;
    private final CallerOccasion occasion;
    private final Access access;
    private final String service;

    @Inject
    DestructionListsResource(
            DestructionLists lists,
            DailyRetention retention,
            SelectionLists selection,
            MasterKeys master,
            CallerOccasion occasion,
            Access access,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.lists = lists;
        this.retention = retention;
        this.selection = selection;
        this.master = master;
        this.occasion = occasion;
        this.access = access;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listDestructionLists",
            summary = "List what is to be or was destroyed (vernietigingslijsten), the latest first")
    @APIResponse(responseCode = "200", description = "A page of lists.")
    public Page<DestructionListSummary> list(
            @QueryParam("stage") @Nullable Stage stage, @BeanParam @Valid PageRequest page) {
        List<Found> all = lists.all().stream()
                .filter(found -> stage == null || found.list().stage() == stage)
                .sorted(LATEST_FIRST)
                .toList();
        List<Found> fetched = page.after().map(last -> after(all, last.key(0))).orElse(all).stream()
                .limit(page.fetch())
                .toList();
        return Page.of(page, fetched, DestructionListSummary::of, found -> Cursor.after(found.id()));
    }

    private static List<Found> after(List<Found> all, String id) {
        return all.stream().dropWhile(found -> !found.id().equals(id)).skip(1).toList();
    }

    @GET
    @Path("/{listId}")
    @Operation(operationId = "getDestructionList", summary = "Show what is to be destroyed, line by line")
    @APIResponse(responseCode = "200", description = "The list.")
    public RestResponse<DestructionListDetails> get(@PathParam("listId") String listId) {
        Found found = found(listId);
        return Answers.ok(DestructionListDetails.of(found), found.version());
    }

    @POST
    @Path("/{listId}/approvals")
    @ChangesState
    @Operation(
            operationId = "approveDestruction",
            summary = "Find that it can be destroyed, but for the cases that are kept for longer (accorderen)",
            description = "Nothing is destroyed by it: another person does.")
    @APIResponse(responseCode = "200", description = "The list has been approved.")
    public RestResponse<DestructionListDetails> approve(
            @PathParam("listId") String listId, @NotNull @Valid DestructionApproval approval) {
        found(listId);
        lists.handle(listId, approval.toCommand(), occasion.now());
        return get(listId);
    }

    @POST
    @Path("/{listId}/returns")
    @ChangesState
    @Operation(
            operationId = "returnDestruction",
            summary = "Find that it was not to be approved: someone is to look again (terugleggen)")
    @APIResponse(responseCode = "200", description = "The list waits for approval again.")
    public RestResponse<DestructionListDetails> returnForReview(@PathParam("listId") String listId) {
        found(listId);
        lists.handle(listId, new ReturnForReview(), occasion.now());
        return get(listId);
    }

    @POST
    @Path("/{listId}/destructions")
    @ChangesState
    @Operation(
            operationId = "destroyPersonalData",
            summary = "Destroy the personal data of a list, for good (vernietigen)",
            description =
                    "By another person than who approved it. What is not due any more, because its case has gone on,"
                            + " stays. Gives the declaration.")
    @APIResponse(responseCode = "200", description = "The data has been destroyed.")
    public RestResponse<DestructionDeclaration> destroy(@PathParam("listId") String listId) {
        found(listId);
        lists.destroy(listId, occasion.now());
        found(listId).list().due().forEach(destroyed -> access.concerns(destroyed.caseId()));
        return declaration(listId);
    }

    @GET
    @Path("/{listId}/declaration")
    @Operation(
            operationId = "getDestructionDeclaration",
            summary = "Show the declaration that the data of a list was destroyed (verklaring van vernietiging)")
    @APIResponse(responseCode = "200", description = "The declaration.")
    public RestResponse<DestructionDeclaration> declaration(@PathParam("listId") String listId) {
        Found found = found(listId);
        if (found.list() instanceof Declared declared) {
            return Answers.ok(
                    DestructionDeclaration.of(listId, service, declared, selection, master.versions()),
                    found.version());
        }
        throw Problem.notFound().asException();
    }

    /**
     * That a run has been started.
     *
     * @param started always true
     */
    @Schema(name = "RetentionRun", description = "Er wordt gezocht naar wat vernietigd moet worden")
    public record StartedRun(boolean started) {}

    @POST
    @Path("/runs")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "startRetentionRun",
            summary = "Look now for what is due, as is done every night; what is found stands in new lists")
    @APIResponse(responseCode = "202", description = "A run has been started, unless one runs.")
    public StartedRun start() {
        retention.start();
        return new StartedRun(true);
    }

    private Found found(String listId) {
        return lists.find(listId).orElseThrow(() -> Problem.notFound().asException());
    }
}
