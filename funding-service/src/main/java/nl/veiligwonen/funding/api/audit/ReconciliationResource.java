package nl.veiligwonen.funding.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.funding.reconciliation.Verdict;
import nl.veiligwonen.funding.reconciliation.Verdicts;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the books agree with the events, as was found by itself. */
@Path("/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "What the auditor gets (controle).")
public class ReconciliationResource {

    private final Verdicts verdicts;

    @Inject
    public ReconciliationResource(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @GET
    @Operation(
            operationId = "getVerdict",
            summary = "Show what the last comparison of all books with the events came to",
            description =
                    "It is made after each start and then every hour. A difference of one cent is told with its place:"
                            + " the year, and the entry and line, the account and organisation, or the figure.")
    @APIResponse(
            responseCode = "200",
            description = "The last verdict (aansluitingsoordeel); 404 if none was made yet.")
    public Verdict last() {
        return verdicts.last().orElseThrow(() -> Problem.notFound().asException());
    }
}
