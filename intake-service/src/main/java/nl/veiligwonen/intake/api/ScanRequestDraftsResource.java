package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import nl.veiligwonen.intake.draft.Draft;
import nl.veiligwonen.intake.draft.Drafts;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests that are saved half-way and submitted later. */
@Path("/scan-request-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Requests that are saved half-way and submitted later (concept-aanvragen).")
public class ScanRequestDraftsResource {

    private static final String EXAMPLE = """
            {"office": "MAYOR", "officeHolder": {"name": "A. de Vries"}}
            """;

    private final ScanRequestDrafts scanRequestDrafts;
    private final Drafts drafts;

    @Inject
    public ScanRequestDraftsResource(ScanRequestDrafts scanRequestDrafts, Drafts drafts) {
        this.scanRequestDrafts = scanRequestDrafts;
        this.drafts = drafts;
    }

    @POST
    @ChangesState
    @Operation(
            operationId = "createScanRequestDraft",
            summary = "Save a request half-way",
            description = "As much of what a request takes as is known: that of an organisation, or of an office-holder"
                    + " for himself. What is still missing or wrong is told and does not stop it. Nobody else sees a"
                    + " draft: not the adviser, not another organisation. A draft that nobody changes is thrown away in"
                    + " the end.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "What a request takes, as far as known."),
                            examples = @ExampleObject(name = "half-way", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "The draft has been saved.")
    public RestResponse<DraftReceipt> create(@NotNull ObjectNode content, @Context UriInfo collection) {
        var kept = scanRequestDrafts.create(content);
        return Answers.created(
                collection, kept.draft().id(), receipt(kept), kept.draft().version());
    }

    @GET
    @Operation(
            operationId = "listScanRequestDrafts",
            summary = "List drafts, the newest first",
            description = "Those of the organisation in the token, or those of the office-holder himself.")
    @APIResponse(responseCode = "200", description = "A page of drafts.")
    public Page<DraftSummary> list(@BeanParam @Valid PageRequest page) {
        return Page.of(page, scanRequestDrafts.newestFirst(page), this::summary, Draft::cursor);
    }

    @GET
    @Path("/{draftId}")
    @Transactional
    @Operation(operationId = "getScanRequestDraft", summary = "Show a draft with all that is in it")
    @APIResponse(responseCode = "200", description = "The draft.")
    public RestResponse<DraftDetails> get(@PathParam("draftId") String draftId) {
        var found = scanRequestDrafts.find(draftId);
        var draft = found.draft();
        var details = new DraftDetails(
                draft.id(),
                found.content(),
                found.warnings(),
                draft.createdAt(),
                draft.changedAt(),
                drafts.keptUntil(draft));
        return Answers.ok(details, draft.version());
    }

    @PUT
    @Path("/{draftId}")
    @ChangesState
    @Operation(
            operationId = "replaceScanRequestDraft",
            summary = "Save a draft anew",
            description = "What is sent takes the place of all that was in it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "What a request takes, as far as known."),
                            examples = @ExampleObject(name = "half-way", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The draft has been saved.")
    public RestResponse<DraftReceipt> replace(
            @PathParam("draftId") String draftId,
            @NotNull ObjectNode content,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var kept = scanRequestDrafts.replace(draftId, content, ifMatch);
        return Answers.ok(receipt(kept), kept.draft().version());
    }

    @DELETE
    @Path("/{draftId}")
    @ChangesState
    @Operation(operationId = "deleteScanRequestDraft", summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "The draft is no more.")
    public RestResponse<Void> delete(
            @PathParam("draftId") String draftId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        scanRequestDrafts.delete(draftId, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{draftId}/submissions")
    @ChangesState
    @Operation(
            operationId = "submitScanRequestDraft",
            summary = "Submit a draft",
            description =
                    "As if its content were sent as a request: the rules answer at once, and the draft is no more."
                            + " If something is still missing or wrong, or a rule refuses it, the draft stays as it is.")
    @APIResponse(responseCode = "201", description = "The request has been received and judged.")
    public RestResponse<ScanRequestReceipt> submit(
            @PathParam("draftId") String draftId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri) {
        return ScanRequestReceipt.created(scanRequestDrafts.submit(draftId, ifMatch), uri);
    }

    private DraftReceipt receipt(ScanRequestDrafts.Kept kept) {
        return new DraftReceipt(kept.draft().id(), kept.warnings(), drafts.keptUntil(kept.draft()));
    }

    private DraftSummary summary(Draft draft) {
        return new DraftSummary(
                draft.id(),
                draft.openPoints(),
                draft.createdAt(),
                draft.changedAt(),
                drafts.keptUntil(draft),
                draft.version());
    }
}
