package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.funding.access.FundingPolicies;
import nl.veiligwonen.funding.overview.ProvisionOverview;
import nl.veiligwonen.funding.overview.ProvisionOverview.Filter;
import nl.veiligwonen.funding.provision.Motivation;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.history.CaseHistory;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an employer does with an established advice, and with the provision as a whole. */
@Path("/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Provisions", description = "The provision of measures by the employer (verstrekkingen).")
public class ProvisionsResource {

    private final Provisions provisions;
    private final BudgetYears budgetYears;
    private final CaseHistory history;
    private final Access access;

    @Inject
    public ProvisionsResource(Provisions provisions, BudgetYears budgetYears, CaseHistory history, Access access) {
        this.history = history;
        this.provisions = provisions;
        this.budgetYears = budgetYears;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listProvisions",
            summary = "List provisions, the newest first",
            description = "An organisation sees its own. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of provisions.")
    public Page<ProvisionSummary> list(
            @Parameter(description = "Only provisions at this stage (stadium).") @QueryParam("stage")
                    ProvisionOverview.@Nullable Stage stage,
            @BeanParam @Valid PageRequest page) {
        return page(Filter.of(access.scope().boundTo(), Optional.ofNullable(stage)), page);
    }

    @POST
    @Path("/_zoek")
    @Operation(
            operationId = "searchProvisions",
            summary = "Search provisions, the newest first (zoeken)",
            description = "Changes nothing. An organisation finds its own. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of provisions.")
    public Page<ProvisionSummary> search(@NotNull @Valid ProvisionSearch search) {
        return page(search.filter(access.scope().boundTo()), search.page());
    }

    private Page<ProvisionSummary> page(Filter filter, PageRequest page) {
        boolean toEmployer = access.mayAlso(FundingPolicies.COURSE_OF_CASE);
        return Page.of(
                page,
                ProvisionOverview.newestFirst(filter, page),
                row -> ProvisionSummary.of(row, toEmployer),
                ProvisionOverview::cursor);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "getProvision",
            summary = "Show a provision with its measures",
            description = "Always as of now. What the measures are stays in assessment.")
    @APIResponse(responseCode = "200", description = "The provision.")
    public RestResponse<ProvisionDetails> get(@PathParam("caseId") String caseId) {
        return provisions.show(provisions.visible(caseId));
    }

    @GET
    @Path("/{caseId}/history")
    @Operation(
            operationId = "listProvisionHistory",
            summary = "List what happened to a provision, the oldest first",
            description = "That it happened, when, and whether you did it; nothing of what it held. How the case goes"
                    + " (verloop) is told to the employer alone.")
    @APIResponse(responseCode = "200", description = "A page of what happened (geschiedenis).")
    public Page<HistoryEntry> history(@PathParam("caseId") String caseId, @BeanParam @Valid PageRequest page) {
        var found = provisions.visible(caseId);
        boolean toEmployer = access.mayAlso(FundingPolicies.COURSE_OF_CASE, found.facts());
        return history.page(
                provisions.history(found), event -> toEmployer || !(event instanceof ProvisionEvent.OfCase), page);
    }

    @POST
    @Path("/{caseId}/adoptions")
    @ChangesState
    @Operation(operationId = "adoptAdvice", summary = "Adopt the advice (overnemen)")
    @APIResponse(responseCode = "200", description = "The advice has been adopted.")
    public RestResponse<ProvisionDetails> adopt(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new AdoptAdvice(), ifMatch);
    }

    @POST
    @Path("/{caseId}/advice-deviations")
    @ChangesState
    @Operation(
            operationId = "deviateFromAdvice",
            summary = "Adopt the advice, but not all of it (afwijken)",
            description = "Employers have agreed always to adopt the advice; who does not, says why.")
    @APIResponse(responseCode = "200", description = "The advice has been adopted without some of its measures.")
    public RestResponse<ProvisionDetails> deviate(
            @PathParam("caseId") String caseId,
            @NotNull @Valid AdviceDeviation deviation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(
                caseId,
                new DeviateFromAdvice(deviation.notTakenOver(), new Motivation(deviation.motivation())),
                ifMatch);
    }

    @GET
    @Path("/{caseId}/motivated-decisions")
    @Operation(
            operationId = "listMotivatedDecisions",
            summary = "List what the employer had to motivate, the oldest first",
            description = "Why is told to the employer alone: a motivation may tell of the home. The auditor sees"
                    + " what was decided, when and by whom.")
    @APIResponse(responseCode = "200", description = "The decisions (gemotiveerde besluiten).")
    public List<MotivationDetails> motivations(@PathParam("caseId") String caseId) {
        var found = provisions.visible(caseId);
        boolean toEmployer = access.mayAlso(FundingPolicies.COURSE_OF_CASE, found.facts());
        return provisions.history(found).stream()
                .flatMap(recorded -> MotivationDetails.of(recorded, toEmployer).stream())
                .toList();
    }

    @POST
    @Path("/{caseId}/contribution-requests")
    @ChangesState(together = ContributionRequests.class)
    @Operation(
            operationId = "requestContribution",
            summary = "Ask the ministry for a contribution",
            description =
                    "For the estimated cost of all measures, once they have been ordered. Answered at once from the"
                            + " budget of this year, in the order of receipt (Awb 4:26): granted, or refused because it does not"
                            + " fit under the ceiling (Awb 4:25). A refused request may be made again when money has come free.")
    @APIResponse(responseCode = "200", description = "The request has been answered.")
    public RestResponse<ContributionDecision> requestContribution(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var claim = provisions.ask(caseId, new ClaimEstimatedCost(), ifMatch);
        var outcome = budgetYears.request(
                claim.caseId(), claim.state().organisation(), claim.advised().estimatedCost());
        return Answers.ok(ContributionDecision.of(outcome.events().getFirst()), claim.version());
    }

    @POST
    @Path("/{caseId}/closures")
    @ChangesState
    @Operation(
            operationId = "closeProvision",
            summary = "Close the provision (afsluiten)",
            description =
                    "After the case has been closed, when what was ordered has been declared, what was lent is back or"
                            + " written off, and no cost returns any more. What was supplied stays with the office-holder.")
    @APIResponse(responseCode = "200", description = "The provision has been closed.")
    public RestResponse<ProvisionDetails> close(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new CloseProvision(), ifMatch);
    }

    private RestResponse<ProvisionDetails> change(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.ask(caseId, command, ifMatch));
    }
}
