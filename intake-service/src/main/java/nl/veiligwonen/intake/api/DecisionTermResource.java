package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import nl.veiligwonen.intake.access.IntakePolicies;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.PostponeDecision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordNoticeOfDefault;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The term for the decision: its postponement, the notice that it has ended, and what being late costs. */
@Path("/scan-requests/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decision term", description = "How long the decision takes, and what it costs to be late (beslistermijn).")
public class DecisionTermResource {

    private final ScanRequests scanRequests;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public DecisionTermResource(ScanRequests scanRequests, Access access, CallerOccasion occasion) {
        this.scanRequests = scanRequests;
        this.access = access;
        this.occasion = occasion;
    }

    @POST
    @Path("/postponements")
    @ChangesState
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postponeDecision",
            summary = "Tell that the decision will take longer",
            description = "Before the term for the decision has ended, with the new last day (verdaging, Awb 4:14).")
    @APIResponse(responseCode = "200", description = "The term has a new last day.")
    public RestResponse<CaseStage> postpone(
            @PathParam("caseId") String caseId,
            @NotNull @Valid DecisionPostponement postponement,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new PostponeDecision(postponement.newLastDay()), ifMatch);
    }

    @POST
    @Path("/notices-of-default")
    @ChangesState
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveNoticeOfDefault",
            summary = "Give notice that the decision is late",
            description = "Once the term has ended. Two weeks later a penalty begins to count (ingebrekestelling, Awb"
                    + " 4:17). An adviser records a notice that came by post.")
    @APIResponse(responseCode = "200", description = "The notice has been received.")
    @APIResponse(responseCode = "403", description = "Only an adviser can name another day than today.")
    public RestResponse<CaseStage> giveNotice(
            @PathParam("caseId") String caseId,
            @NotNull @Valid ReceivedNotice notice,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        LocalDate today = occasion.now().today();
        LocalDate receivedOn = notice.receivedOn() == null ? today : notice.receivedOn();
        var facts = scanRequests.visible(caseId).facts();
        if (!receivedOn.equals(today) && !access.mayAlso(IntakePolicies.NOTICE_BY_POST, facts)) {
            throw Problem.notAllowed("A notice that is given here is received today. Leave the day out.")
                    .asException();
        }
        return scanRequests.change(caseId, new RecordNoticeOfDefault(receivedOn), ifMatch);
    }

    @GET
    @Path("/penalty")
    @Operation(
            operationId = "getPenalty",
            summary = "Show what it costs that the decision is late",
            description = "By the rates of the day of the notice. Not there if no notice of default was received.")
    @APIResponse(responseCode = "200", description = "The penalty as of today.")
    public PenaltyDetails penalty(@PathParam("caseId") String caseId) {
        Made request = scanRequests.visible(caseId).state();
        return request.dossier()
                .decisionTerm()
                .notice()
                .map(notice -> PenaltyDetails.of(
                        notice, endedOn(request), occasion.now().today()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** The day from which nothing is added. */
    private static @Nullable LocalDate endedOn(Made request) {
        Instant closedAt = request instanceof Closed closed ? closed.closing().closedAt() : null;
        return request.dossier()
                .decisionTerm()
                .decidedOn()
                .orElse(closedAt == null ? null : LocalDate.ofInstant(closedAt, Occasion.LEGAL_ZONE));
    }
}
