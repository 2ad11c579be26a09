package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.DeclareNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SupplyInformation;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is missing from a request, and how it comes in or not. */
@Path("/scan-requests/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Supplements", description = "What is missing from a request (aanvulling, Awb 4:5).")
public class SupplementsResource {

    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;

    @Inject
    public SupplementsResource(ScanRequests scanRequests, SubmittedApplications applications) {
        this.scanRequests = scanRequests;
        this.applications = applications;
    }

    @POST
    @Path("/supplement-requests")
    @ChangesState
    @Operation(
            operationId = "askSupplement",
            summary = "Ask for what is missing",
            description =
                    "Before there is an appointment. The term for the decision stands still from the day after (Awb"
                            + " 4:15).")
    @APIResponse(responseCode = "200", description = "It has been asked for.")
    public RestResponse<CaseStage> ask(
            @PathParam("caseId") String caseId,
            @NotNull @Valid SupplementRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new AskSupplement(request.missing(), request.dueOn()), ifMatch);
    }

    @POST
    @Path("/supplements")
    @ChangesState
    @Operation(
            operationId = "supplyInformation",
            summary = "Supply what was missing",
            description =
                    "The request is then held against the rules again. Also after the term, as long as nothing has"
                            + " been decided. Documents that were asked for are added as attachments first.")
    @APIResponse(responseCode = "200", description = "The request goes on, or is outside the regulation.")
    public RestResponse<CaseStage> supply(
            @PathParam("caseId") String caseId,
            @NotNull @Valid Supplement supplement,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var before = scanRequests.visible(caseId).state().dossier().application();
        return scanRequests.change(caseId, new SupplyInformation(applications.completed(before, supplement)), ifMatch);
    }

    @POST
    @Path("/not-processed-decisions")
    @ChangesState
    @Operation(
            operationId = "declareNotProcessed",
            summary = "Leave the request unprocessed",
            description =
                    "When what was missing has not come in time (buiten behandeling stellen, Awb 4:5): within four"
                            + " weeks after the term.")
    @APIResponse(responseCode = "200", description = "The case has been closed.")
    public RestResponse<CaseStage> declareNotProcessed(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new DeclareNotProcessed(), ifMatch);
    }
}
