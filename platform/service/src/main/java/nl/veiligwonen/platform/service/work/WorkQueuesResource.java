package nl.veiligwonen.platform.service.work;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.web.Accepted;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What waits for the caller, and who has taken it. The same in every service. */
@Path("/work-queues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Work queues", description = "What waits for whom, by when, and who has taken it (werkvoorraad).")
public class WorkQueuesResource {

    private final WorkDesk desk;
    private final WorkExport export;
    private final Caller caller;
    private final Access access;

    @Inject
    WorkQueuesResource(WorkDesk desk, WorkExport export, Caller caller, Access access) {
        this.access = access;
        this.desk = desk;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listWorkQueues",
            summary = "List your work queues, with how much waits in each",
            description = "Those of your roles, in the order of the procedure. An organisation counts its own cases.")
    @APIResponse(responseCode = "200", description = "The queues and their counts (aantallen).")
    public List<WorkQueueSummary> list() {
        return desk.queues().stream().map(WorkQueueSummary::of).toList();
    }

    @GET
    @Path("/{queue}/items")
    @Transactional
    @Operation(
            operationId = "listWorkItems",
            summary = "List what waits in a queue, the most urgent first",
            description = "By the day on which it is due; of one day, what waits longest. What nothing is due for comes"
                    + " last. The queue can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of the queue.")
    public Page<WorkItemDetails> items(
            @Parameter(description = "The name of the queue (werkvoorraad).", example = "visit-planning")
                    @PathParam("queue")
                    String queue,
            @Parameter(
                            description =
                                    "Only what you have, or what nobody has and you can claim (toewijzing); without it, all.")
                    @QueryParam("assignment")
                    @DefaultValue("ALL")
                    Assignment assignment,
            @BeanParam @Valid PageRequest page) {
        return Page.of(page, desk.page(desk.queue(queue), assignment, page), this::details, WorkItem::cursor);
    }

    @GET
    @Path("/{queue}/export")
    @Produces({WorkExport.CSV, WorkExport.JSON_LINES})
    @Transactional
    @Operation(
            operationId = "exportWorkQueue",
            summary = "Export a queue, the most urgent first",
            description = "As CSV (`Accept: text/csv`, with a line of names) or JSON Lines (`Accept:"
                    + " application/jsonl`, one item a line, as in the list).")
    @APIResponse(
            responseCode = "200",
            description = "The whole queue (export).",
            content = {
                @Content(mediaType = WorkExport.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = WorkExport.JSON_LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<String> export(
            @Parameter(description = "The name of the queue (werkvoorraad).", example = "visit-planning")
                    @PathParam("queue")
                    String queue,
            @Parameter(
                            description =
                                    "Only what you have, or what nobody has and you can claim (toewijzing); without it, all.")
                    @QueryParam("assignment")
                    @DefaultValue("ALL")
                    Assignment assignment,
            @Context HttpHeaders headers) {
        List<WorkItemDetails> items = desk.all(desk.queue(queue), assignment).stream()
                .map(this::details)
                .toList();
        items.forEach(item -> access.concerns(item.caseId()));
        boolean csv =
                Accepted.of(headers.getRequestHeader(HttpHeaders.ACCEPT)).takes(MediaType.valueOf(WorkExport.CSV));
        return ResponseBuilder.ok(csv ? export.csv(items) : export.jsonLines(items))
                .type(MediaType.valueOf((csv ? WorkExport.CSV : WorkExport.JSON_LINES) + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(queue, csv ? "csv" : "jsonl"))
                .build();
    }

    @POST
    @Path("/{queue}/items/{caseId}/claims")
    @ChangesState
    @Operation(
            operationId = "claimWork",
            summary = "Take work (oppakken)",
            description =
                    "Tells colleagues that you do it; it gives no rights that your role does not. It is yours until"
                            + " you release it or the work moves on. What another has is refused.")
    @APIResponse(responseCode = "200", description = "The work is yours.")
    public RestResponse<WorkItemDetails> claim(
            @Parameter(description = "The name of the queue (werkvoorraad).", example = "visit-planning")
                    @PathParam("queue")
                    String queue,
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.claim(queue, caseId, Versions.expected(ifMatch)));
    }

    @POST
    @Path("/{queue}/items/{caseId}/releases")
    @ChangesState
    @Operation(
            operationId = "releaseWork",
            summary = "Give work back (vrijgeven)",
            description = "What you have. A coordinator also releases what another has.")
    @APIResponse(responseCode = "200", description = "Nobody has the work.")
    public RestResponse<WorkItemDetails> release(
            @Parameter(description = "The name of the queue (werkvoorraad).", example = "visit-planning")
                    @PathParam("queue")
                    String queue,
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.release(queue, caseId, Versions.expected(ifMatch)));
    }

    @POST
    @Path("/{queue}/items/{caseId}/assignments")
    @ChangesState
    @Operation(
            operationId = "assignWork",
            summary = "Give work to someone (toewijzen)",
            description =
                    "For a coordinator who has the role of the queue too, whoever has the work now. Never to who is"
                            + " barred from it, such as the author of the advice that is to be judged.")
    @APIResponse(responseCode = "200", description = "The work has been assigned.")
    public RestResponse<WorkItemDetails> assign(
            @Parameter(description = "The name of the queue (werkvoorraad).", example = "visit-planning")
                    @PathParam("queue")
                    String queue,
            @PathParam("caseId") String caseId,
            @NotNull @Valid WorkAssignee assignment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.assign(queue, caseId, new Actor(assignment.assignee()), Versions.expected(ifMatch)));
    }

    private RestResponse<WorkItemDetails> answer(WorkDesk.Changed changed) {
        return Answers.ok(details(changed.item()), changed.version());
    }

    private WorkItemDetails details(WorkItem item) {
        return WorkItemDetails.of(item, caller.subject(), desk.today());
    }
}
