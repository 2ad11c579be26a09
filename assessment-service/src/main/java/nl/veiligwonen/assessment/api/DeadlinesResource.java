package nl.veiligwonen.assessment.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import nl.veiligwonen.assessment.advice.AdviceClocks;
import nl.veiligwonen.assessment.advice.LapsePolicy;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.service.deadlines.CaseClocks;
import nl.veiligwonen.platform.service.deadlines.TargetDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due for an advice. */
@Path("/advices/{caseId}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Deadlines", description = "What is due when, and why (termijnen).")
public class DeadlinesResource {

    private final Advices advices;
    private final AdviceClocks clocks;
    private final Clock clock;

    @Inject
    public DeadlinesResource(Advices advices, AssessmentTargets targets, LapsePolicy lapse, Clock clock) {
        this.advices = advices;
        this.clocks = new AdviceClocks(TargetDays.of("review", "toetsing van het advies", targets.review()), lapse);
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAdviceDeadlines",
            summary = "List what is due for an advice, the most urgent first",
            description =
                    "The target of the service for the review, and how long the certificate of the police label and the"
                            + " advice hold. The term of the law for the decision on the request is shown by intake.")
    @APIResponse(responseCode = "200", description = "The clocks that run today.")
    public CaseClocks list(@PathParam("caseId") String caseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Occasion.LEGAL_ZONE);
        return CaseClocks.readOn(today, clocks.of(advices.visible(caseId).state()));
    }
}
