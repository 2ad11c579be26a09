package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.overview.ScanRequestOverview;
import nl.veiligwonen.intake.overview.ScanRequestOverview.Filter;
import nl.veiligwonen.intake.overview.SoughtPeople;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.history.CaseHistory;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for a home scan. */
@Path("/scan-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scan requests", description = "Requests for a home scan (aanvragen woningscan), up to the visit.")
public class ScanRequestsResource {

    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;
    private final SoughtPeople people;
    private final CaseHistory history;
    private final Access access;
    private final Caller caller;

    @Inject
    public ScanRequestsResource(
            ScanRequests scanRequests,
            SubmittedApplications applications,
            SoughtPeople people,
            CaseHistory history,
            Access access,
            Caller caller) {
        this.people = people;
        this.history = history;
        this.scanRequests = scanRequests;
        this.applications = applications;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @ChangesState
    @Operation(
            operationId = "submitScanRequest",
            summary = "Ask for a home scan",
            description = "Asks for a home scan for an office-holder of the organisation in the token. The rules answer"
                    + " at once: a request outside the regulation is kept with the reason, and closed.")
    @APIResponse(responseCode = "201", description = "The request has been received and judged.")
    public RestResponse<ScanRequestReceipt> submit(
            @NotNull @Valid ScanRequestSubmission submission, @Context UriInfo collection) {
        var organisation = caller.requireOrganisation();
        var command = new SubmitScanRequest(organisation, applications.of(submission));
        return ScanRequestReceipt.created(scanRequests.handle(CaseId.random(), command, null), collection);
    }

    @GET
    @Operation(
            operationId = "listScanRequests",
            summary = "List requests, the newest first",
            description = "An organisation and an office-holder see their own requests; an adviser and the security"
                    + " authority see all. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of requests.")
    public Page<ScanRequestSummary> list(
            @Parameter(description = "Only requests at this stage (stadium).") @QueryParam("stage") @Nullable Stage stage,
            @BeanParam @Valid PageRequest page) {
        return page(Filter.of(access.scope(), Optional.ofNullable(stage)), page);
    }

    @POST
    @Path("/_zoek")
    @Transactional
    @Operation(
            operationId = "searchScanRequests",
            summary = "Search requests, the newest first (zoeken)",
            description =
                    "Changes nothing. Finds a case by person or home too, which therefore never are in an address."
                            + " An organisation and an office-holder find their own requests; an adviser and the security"
                            + " authority find all. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of requests.")
    public Page<ScanRequestSummary> search(@NotNull @Valid ScanRequestSearch search) {
        return page(search.filter(access.scope(), people), search.page());
    }

    private static Page<ScanRequestSummary> page(Filter filter, PageRequest page) {
        return Page.of(
                page,
                ScanRequestOverview.newestFirst(filter, page),
                ScanRequestSummary::of,
                ScanRequestOverview::cursor);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "getScanRequest",
            summary = "Show a request with all that is in it",
            description =
                    "Always as of now. Holds personal data; an organisation and an office-holder see their own requests"
                            + " only.")
    @APIResponse(responseCode = "200", description = "The request.")
    public RestResponse<ScanRequestDetails> get(@PathParam("caseId") String caseId) {
        var found = scanRequests.visible(caseId);
        return Answers.ok(ScanRequestDetails.of(found.caseId(), found.state()), found.version());
    }

    @GET
    @Path("/{caseId}/history")
    @Operation(
            operationId = "listScanRequestHistory",
            summary = "List what happened to a request, the oldest first",
            description = "That it happened, when, and whether you did it; nothing of what it held.")
    @APIResponse(responseCode = "200", description = "A page of what happened (geschiedenis).")
    public Page<HistoryEntry> history(@PathParam("caseId") String caseId, @BeanParam @Valid PageRequest page) {
        return history.page(scanRequests.history(scanRequests.visible(caseId)), event -> true, page);
    }
}
