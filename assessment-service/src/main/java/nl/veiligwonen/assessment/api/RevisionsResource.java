package nl.veiligwonen.assessment.api;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.RevisionComparison;
import nl.veiligwonen.assessment.advice.RevisionContent;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The revisions of an advice, each as it was put to the security authority. Nobody else sees them. */
@Path("/advices/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "The revisions (revisies) of an advice, each as it was, and side by side.")
public class RevisionsResource {

    private final Advices advices;

    @Inject
    public RevisionsResource(Advices advices) {
        this.advices = advices;
    }

    @GET
    @Path("/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "List the revisions of an advice",
            description = "The oldest first; the last may be one that is being worked on.")
    @APIResponse(responseCode = "200", description = "The revisions.")
    public Page<RevisionDetails> list(@PathParam("caseId") String caseId) {
        Opened advice = advices.visible(caseId).state();
        return new Page<>(
                RevisionContent.of(advice).stream()
                        .map(content -> RevisionDetails.of(advice, content))
                        .toList(),
                null);
    }

    @GET
    @Path("/revisions/{revision}")
    @Operation(operationId = "getRevision", summary = "Show a revision of an advice")
    @APIResponse(responseCode = "200", description = "The revision.")
    public RevisionDetails get(
            @PathParam("caseId") String caseId,
            @Parameter(description = "Its number, from 1.", example = "1") @PathParam("revision") String revision) {
        Opened advice = advices.visible(caseId).state();
        return number(revision)
                .flatMap(wanted -> find(advice, wanted))
                .map(content -> RevisionDetails.of(advice, content))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @GET
    @Path("/revision-comparison")
    @Operation(
            operationId = "compareRevisions",
            summary = "Put two revisions of an advice side by side",
            description = "Which measures were added, removed or changed, and whether the inputs differ.")
    @APIResponse(responseCode = "200", description = "The comparison.")
    public ComparisonDetails compare(
            @PathParam("caseId") String caseId,
            @Parameter(description = "The number of the one revision.", example = "1")
                    @QueryParam("from")
                    @NotNull @Min(1) Integer from,
            @Parameter(description = "The number of the other revision.", example = "2")
                    @QueryParam("to")
                    @NotNull @Min(1) Integer to) {
        Opened advice = advices.visible(caseId).state();
        return find(advice, from)
                .flatMap(one -> find(advice, to).map(other -> RevisionComparison.between(one, other)))
                .map(comparison -> ComparisonDetails.of(advice, comparison))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static Optional<RevisionContent> find(Opened advice, int revision) {
        return RevisionContent.of(advice).stream()
                .filter(content -> content.draft().revision().number() == revision)
                .findFirst();
    }

    private static Optional<Integer> number(String revision) {
        try {
            return Optional.of(Integer.valueOf(revision));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
