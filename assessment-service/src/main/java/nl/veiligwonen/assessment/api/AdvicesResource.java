package nl.veiligwonen.assessment.api;

import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.veiligwonen.assessment.access.AssessmentPolicies;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.ReviewerEvent;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.overview.AdviceOverview;
import nl.veiligwonen.assessment.overview.AdviceOverview.Filter;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.history.CaseHistory;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Advices to look at. An organisation sees its own cases only, and of those only what it must deliver. */
@Path("/advices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advices", description = "Security advices (beveiligingsadviezen) to look at.")
public class AdvicesResource {

    private final Advices advices;
    private final CaseHistory history;
    private final Access access;

    @Inject
    public AdvicesResource(Advices advices, CaseHistory history, Access access) {
        this.history = history;
        this.advices = advices;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listAdvices",
            summary = "List advices, the newest first",
            description = "An organisation sees its own cases; an adviser and the security authority see all. The list"
                    + " can be a moment behind. Holds nothing that was found or advised.")
    @APIResponse(responseCode = "200", description = "A page of advices.")
    public Page<AdviceSummary> list(
            @Parameter(description = "Only advices at this stage (stadium).") @QueryParam("stage") @Nullable Stage stage,
            @Parameter(
                            description =
                                    "Only advices for homes that meet the condition for the supply of measures (PKVW), or"
                                            + " only those that do not: `stage=ESTABLISHED&supplyPermitted=false` waits for it.")
                    @QueryParam("supplyPermitted")
                    @Nullable Boolean supplyPermitted,
            @BeanParam @Valid PageRequest page) {
        return page(
                new Filter(
                        access.scope().boundTo(),
                        Optional.empty(),
                        Optional.ofNullable(stage).stream().toList(),
                        Optional.ofNullable(supplyPermitted),
                        Period.ALWAYS,
                        Period.ALWAYS),
                page);
    }

    @POST
    @Path("/_zoek")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchAdvices",
            summary = "Search advices, the newest first (zoeken)",
            description = "Changes nothing. An organisation finds its own cases; an adviser and the security authority"
                    + " find all. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of advices.")
    public Page<AdviceSummary> search(@NotNull @Valid AdviceSearch search) {
        return page(search.filter(access.scope().boundTo()), search.page());
    }

    private Page<AdviceSummary> page(Filter filter, PageRequest page) {
        return Page.of(
                page,
                AdviceOverview.newestFirst(filter, page),
                filter.owner().isPresent() ? AdviceSummary::forEmployer : AdviceSummary::complete,
                AdviceOverview::cursor);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "getAdvice",
            summary = "Show an advice",
            description =
                    "Always as of now. Advisers and the security authority see all of it. An organisation sees the"
                            + " stage of its own case and, once the advice is established, the measures to deliver.")
    @APIResponse(
            responseCode = "200",
            description = "The advice.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {AdviceDetails.class, AdviceForEmployer.class})))
    public RestResponse<AdviceView> get(@PathParam("caseId") String caseId) {
        var found = advices.visible(caseId);
        return Answers.ok(
                access.mayAlso(AssessmentPolicies.WHOLE_ADVICE, found.facts())
                        ? AdviceView.complete(found.caseId(), found.state())
                        : AdviceView.forEmployer(found.caseId(), found.state()),
                found.version());
    }

    @GET
    @Path("/{caseId}/history")
    @Operation(
            operationId = "listAdviceHistory",
            summary = "List what happened to an advice, the oldest first",
            description = "That it happened, when, and whether you did it; nothing of what it held. An organisation is"
                    + " told of the steps of its own case, and not of how a draft is made and who judges it.")
    @APIResponse(responseCode = "200", description = "A page of what happened (geschiedenis).")
    public Page<HistoryEntry> history(@PathParam("caseId") String caseId, @BeanParam @Valid PageRequest page) {
        var found = advices.visible(caseId);
        boolean whole = access.mayAlso(AssessmentPolicies.WHOLE_ADVICE, found.facts());
        return history.page(advices.history(found), event -> whole || isForEmployer(event), page);
    }

    /** What an employer sees of an advice before it is established: how far it is. */
    private static boolean isForEmployer(Object event) {
        return switch (event) {
            case RiskAssessmentRecorded _, ThreatAnalysisRecorded _, AdviceDrafted _, ReviewerEvent _ -> false;
            default -> true;
        };
    }
}
