package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitOwnScanRequest;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests that office-holders make for themselves. Each is a request like any other from then on. */
@Path("/own-scan-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scan requests")
public class OwnScanRequestsResource {

    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;
    private final Caller caller;

    @Inject
    public OwnScanRequestsResource(ScanRequests scanRequests, SubmittedApplications applications, Caller caller) {
        this.scanRequests = scanRequests;
        this.applications = applications;
        this.caller = caller;
    }

    @POST
    @ChangesState
    @Operation(
            operationId = "submitOwnScanRequest",
            summary = "Ask for a home scan for yourself",
            description = "As an office-holder (bestuurder). The organisation in which the office is held sees the"
                    + " request too, for it will supply the measures. A representative (volksvertegenwoordiger) is"
                    + " referred to the free scan.")
    @APIResponse(responseCode = "201", description = "The request has been received and judged.")
    public RestResponse<ScanRequestReceipt> submitOwn(
            @NotNull @Valid OwnScanRequestSubmission submission, @Context UriInfo uri) {
        var command = new SubmitOwnScanRequest(
                OrganisationId.of(submission.organisation()), applications.of(submission), caller.subject());
        return ScanRequestReceipt.created(scanRequests.handle(CaseId.random(), command, null), uri);
    }
}
