package nl.veiligwonen.intake.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestClocks;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.service.deadlines.CaseClocks;
import nl.veiligwonen.platform.service.deadlines.TargetDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due for a request. */
@Path("/scan-requests/{caseId}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Deadlines", description = "What is due when, and why (termijnen).")
public class DeadlinesResource {

    private final ScanRequests scanRequests;
    private final ServiceTarget visit;
    private final Clock clock;

    @Inject
    public DeadlinesResource(ScanRequests scanRequests, IntakeTargets targets, Clock clock) {
        this.scanRequests = scanRequests;
        this.visit = TargetDays.of("home-visit", "huisbezoek", targets.homeVisit());
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listScanRequestDeadlines",
            summary = "List what is due for a request, the most urgent first",
            description =
                    "Terms of the law, each with its article, and targets of the service, apart from each other. A"
                            + " request that has come to its end has none, but for the term for an objection to a decision that"
                            + " ended it.")
    @APIResponse(responseCode = "200", description = "The clocks that run today.")
    public CaseClocks list(@PathParam("caseId") String caseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Occasion.LEGAL_ZONE);
        Made request = scanRequests.visible(caseId).state();
        List<RunningClock> clocks = new ArrayList<>(ScanRequestClocks.of(request, visit));
        ScanRequestClocks.objection(request)
                .filter(term -> !term.hasLapsedBy(today, LegalCalendar.DUTCH))
                .ifPresent(clocks::add);
        return CaseClocks.readOn(today, clocks);
    }
}
