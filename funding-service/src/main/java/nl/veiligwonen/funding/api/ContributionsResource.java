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
import java.util.Optional;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.funding.overview.ContributionOverview;
import nl.veiligwonen.funding.overview.ContributionOverview.Filter;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
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

/** The contributions of the ministry. The version of one is the number of the last entry about it in the book. */
@Path("/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions", description = "The ministry's contributions (tegemoetkomingen) and their payment.")
public class ContributionsResource {

    private final BudgetYears budgetYears;
    private final Contributions contributions;
    private final Provisions provisions;
    private final CaseHistory history;
    private final Access access;

    @Inject
    public ContributionsResource(
            BudgetYears budgetYears,
            Contributions contributions,
            Provisions provisions,
            CaseHistory history,
            Access access) {
        this.contributions = contributions;
        this.history = history;
        this.budgetYears = budgetYears;
        this.provisions = provisions;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listContributions",
            summary = "List the contributions of a year, in the order of receipt",
            description = "An organisation sees its own. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of contributions.")
    public Page<ContributionSummary> list(
            @Parameter(description = "The budget year; this year if absent.") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only contributions at this stage (stadium).") @QueryParam("stage")
                    ContributionOverview.@Nullable Stage stage,
            @BeanParam @Valid PageRequest page) {
        int wanted = year == null ? budgetYears.current() : year;
        return page(Filter.of(wanted, access.scope().boundTo(), Optional.ofNullable(stage)), page);
    }

    @POST
    @Path("/_zoek")
    @Operation(
            operationId = "searchContributions",
            summary = "Search the contributions of a year, in the order of receipt (zoeken)",
            description = "Changes nothing. An organisation finds its own. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of contributions.")
    public Page<ContributionSummary> search(@NotNull @Valid ContributionSearch search) {
        return page(search.filter(budgetYears.current(), access.scope().boundTo()), search.page());
    }

    private static Page<ContributionSummary> page(Filter filter, PageRequest page) {
        return Page.of(
                page,
                ContributionOverview.inOrderOfReceipt(filter, page),
                ContributionSummary::of,
                ContributionOverview::cursor);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "getContribution",
            summary = "Show the contribution to a case",
            description = "Always as of now.")
    @APIResponse(responseCode = "200", description = "The contribution.")
    public RestResponse<ContributionDetails> get(@PathParam("caseId") String caseId) {
        var found = budgetYears.visibleContribution(caseId);
        return Answers.ok(
                ContributionDetails.of(found.caseId(), found.year(), found.state()),
                found.state().entry());
    }

    @GET
    @Path("/{caseId}/history")
    @Operation(
            operationId = "listContributionHistory",
            summary = "List what happened to the contribution to a case, the oldest first",
            description =
                    "That it happened, when, and whether you did it. The versions are the entries about it in the book of"
                            + " the year; those of a request that was refused in an earlier year are in the book of that year.")
    @APIResponse(responseCode = "200", description = "A page of what happened (geschiedenis).")
    public Page<HistoryEntry> history(@PathParam("caseId") String caseId, @BeanParam @Valid PageRequest page) {
        return history.page(budgetYears.history(budgetYears.visibleContribution(caseId)), event -> true, page);
    }

    @POST
    @Path("/{caseId}/determinations")
    @ChangesState
    @Operation(
            operationId = "determineContribution",
            summary = "Determine the contribution (vaststellen)",
            description = "At the declared costs, and at most at the grant; the rest comes free (Awb 4:46).")
    @APIResponse(responseCode = "200", description = "The contribution has been determined.")
    public RestResponse<ContributionDetails> determine(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        var accounted = provisions.ask(caseId, new AccountForCost(), null);
        return contributions.change(
                found,
                new DetermineContribution(found.caseId(), accounted.advised().declaredCost()));
    }

    @POST
    @Path("/{caseId}/payment-instructions")
    @ChangesState
    @Operation(
            operationId = "instructPayment",
            summary = "Instruct the payment (betaalopdracht)",
            description =
                    "Of what was determined, less what was set off; or again when the bank has rejected it. Another person"
                            + " releases it, with others in a batch.")
    @APIResponse(responseCode = "200", description = "The payment has been instructed.")
    public RestResponse<ContributionDetails> instruct(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        provisions.ask(caseId, new GoOnWithPayment(), null);
        return contributions.change(found, new InstructPayment(found.caseId()));
    }

    @POST
    @Path("/{caseId}/request-withdrawals")
    @ChangesState
    @Operation(
            operationId = "withdrawContributionRequest",
            summary = "Withdraw a refused request (intrekken)",
            description = "It gives up its place in the order of receipt, and is not granted when money comes free.")
    @APIResponse(responseCode = "200", description = "The request has been withdrawn.")
    public RestResponse<ContributionDetails> withdrawRequest(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(found, new WithdrawRequest(found.caseId()));
    }

    @POST
    @Path("/{caseId}/grant-withdrawals")
    @ChangesState
    @Operation(
            operationId = "withdrawGrant",
            summary = "Withdraw a grant (verlening intrekken)",
            description = "Before it is determined, on a ground of the law (Awb 4:48). What was granted comes free.")
    @APIResponse(responseCode = "200", description = "The grant has been withdrawn.")
    public RestResponse<ContributionDetails> withdrawGrant(
            @PathParam("caseId") String caseId,
            @NotNull @Valid GrantWithdrawal withdrawal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(found, new WithdrawGrant(found.caseId(), withdrawal.ground()));
    }

    @POST
    @Path("/{caseId}/corrections")
    @ChangesState
    @Operation(
            operationId = "correctEntry",
            summary = "Undo an entry that was a mistake (corrigeren)",
            description =
                    "The last about this contribution; nothing is removed: the correction is an entry that names the old one"
                            + " and the reason. After it the contribution stands as before, and the right entry can be made.")
    @APIResponse(responseCode = "200", description = "The entry has been undone.")
    public RestResponse<ContributionDetails> correct(
            @PathParam("caseId") String caseId,
            @NotNull @Valid EntryCorrection correction,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(
                found,
                correction.toCommand(
                        found.caseId(),
                        budgetYears.grantedInOtherYear(
                                found.caseId(), found.year().year())));
    }
}
