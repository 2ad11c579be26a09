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
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordReferralOutcome;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportReferral;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The referral of a case to the protection system: what it is for is not recorded here. */
@Path("/scan-requests/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Referral to the protection system (stelsel beveiligen van personen).")
public class ReferralsResource {

    private final ScanRequests scanRequests;

    @Inject
    public ReferralsResource(ScanRequests scanRequests) {
        this.scanRequests = scanRequests;
    }

    @POST
    @Path("/referrals")
    @ChangesState
    @Operation(
            operationId = "reportReferral",
            summary = "Report that a concrete threat has been referred",
            description =
                    "The case is frozen where it is, in all services, until its outcome has been recorded. No reason"
                            + " is asked.")
    @APIResponse(responseCode = "200", description = "The case has been frozen.")
    public RestResponse<CaseStage> report(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new ReportReferral(), ifMatch);
    }

    @POST
    @Path("/referral-outcomes")
    @ChangesState
    @Operation(
            operationId = "recordReferralOutcome",
            summary = "Record what has become of the referral",
            description = "Declined or de-escalated: work goes on where it was. Taken over: the case ends here.")
    @APIResponse(responseCode = "200", description = "The outcome has been recorded.")
    public RestResponse<CaseStage> conclude(
            @PathParam("caseId") String caseId,
            @NotNull @Valid ReportedReferralOutcome outcome,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new RecordReferralOutcome(outcome.outcome()), ifMatch);
    }
}
