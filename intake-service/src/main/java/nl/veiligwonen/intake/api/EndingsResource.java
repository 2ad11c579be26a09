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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportOfficeEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.WithdrawRequest;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a case ends before its time. */
@Path("/scan-requests/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endings", description = "How a case ends before its time (voortijdig einde).")
public class EndingsResource {

    private final ScanRequests scanRequests;
    private final Moves moves;

    @Inject
    public EndingsResource(ScanRequests scanRequests, Moves moves) {
        this.scanRequests = scanRequests;
        this.moves = moves;
    }

    @POST
    @Path("/withdrawals")
    @ChangesState
    @Operation(
            operationId = "withdrawRequest",
            summary = "Take the request back",
            description = "At any stage, by who made the request (intrekking).")
    @APIResponse(responseCode = "200", description = "The case has been closed.")
    public RestResponse<CaseStage> withdraw(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new WithdrawRequest(), ifMatch);
    }

    @POST
    @Path("/office-ends")
    @ChangesState
    @Operation(
            operationId = "reportOfficeEnd",
            summary = "Report that there is no office any more",
            description = "The office has ended, or was not taken up after all. What was lent goes back.")
    @APIResponse(responseCode = "200", description = "The case has been closed.")
    public RestResponse<CaseStage> endOffice(
            @PathParam("caseId") String caseId,
            @NotNull @Valid ReportedOfficeEnd end,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new ReportOfficeEnd(end.end(), end.endedOn()), ifMatch);
    }

    @POST
    @Path("/moves")
    @ChangesState
    @Operation(
            operationId = "reportMove",
            summary = "Report that the office-holder has moved house",
            description = "Closes the case and opens another one for the new home, which is held against the rules anew"
                    + " (para. 6 of arts 2.9, 3.9 and 4.9).")
    @APIResponse(responseCode = "201", description = "The case of the new home.")
    public RestResponse<ScanRequestReceipt> move(
            @PathParam("caseId") String caseId,
            @NotNull @Valid Move move,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo called) {
        return ScanRequestReceipt.created(moves.report(caseId, move, Versions.expected(ifMatch)), called);
    }
}
