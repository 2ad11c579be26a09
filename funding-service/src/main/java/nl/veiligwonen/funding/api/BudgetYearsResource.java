package nl.veiligwonen.funding.api;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.overview.PostingOverview;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The budget years and their books. */
@Path("/budget-years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Budget years", description = "The ministry's budget and its books (begrotingsjaren).")
public class BudgetYearsResource {

    private final BudgetYears budgetYears;
    private final Books books;

    @Inject
    public BudgetYearsResource(BudgetYears budgetYears, Books books) {
        this.budgetYears = budgetYears;
        this.books = books;
    }

    @POST
    @ChangesState
    @Operation(
            operationId = "openBudgetYear",
            summary = "Open a budget year with its ceiling",
            description =
                    "The rules of the distribution are fixed from then on; the ceiling can be changed as the law allows."
                            + " In equal shares, each municipality and province that exists on the first day of the year has the same"
                            + " share, and each water board if you say so.")
    @APIResponse(responseCode = "201", description = "The year has been opened.")
    public RestResponse<BudgetYearTotals> open(@NotNull @Valid BudgetYearOpening opening, @Context UriInfo collection) {
        var outcome = budgetYears.handle(
                opening.year(),
                new OpenBudgetYear(
                        opening.year(),
                        EuroCents.of(opening.ceilingCents()),
                        EuroCents.of(opening.cashCents() == null ? opening.ceilingCents() : opening.cashCents()),
                        opening.rules(),
                        recipients(opening)));
        return Answers.created(
                collection, opening.year(), BudgetYearTotals.of((Opened) outcome.state()), outcome.version());
    }

    private static List<OrganisationId> recipients(BudgetYearOpening opening) {
        return OrganisationRegister.get().validOn(LocalDate.of(opening.year(), 1, 1)).stream()
                .filter(organisation -> opening.layers().contains(organisation.layer()))
                .map(Organisation::id)
                .toList();
    }

    @POST
    @Path("/{year}/budget-changes")
    @ChangesState
    @Operation(
            operationId = "changeBudget",
            summary = "Change the ceiling or the cash budget (begrotingswijziging)",
            description =
                    "A ceiling can be raised. It can't be lowered below what is granted, nor below what those who have"
                            + " asked already could still be granted (Awb 4:27), unless that was announced (Awb 4:28). Money that comes"
                            + " free by it is granted in the order of receipt.")
    @APIResponse(responseCode = "200", description = "The budget has been changed.")
    public RestResponse<BudgetYearTotals> change(@PathParam("year") int year, @NotNull @Valid BudgetChange change) {
        var outcome = budgetYears.handle(budgetYears.opened(year).state().year(), change.toCommand());
        return Answers.ok(BudgetYearTotals.of((Opened) outcome.state()), outcome.version());
    }

    @POST
    @Path("/{year}/closings")
    @ChangesState
    @Operation(
            operationId = "closeBudgetYear",
            summary = "Close the year (afsluiten)",
            description =
                    "When it is over, no payment is under way and the next year is open. What is still to be paid, and"
                            + " what is still to come back, goes on in the next year. Nothing is accepted in this one any more.")
    @APIResponse(responseCode = "200", description = "The year has been closed.")
    public RestResponse<ClosingStatementDetails> close(@PathParam("year") int year, @NotNull @Valid NoContent nothing) {
        var outcome = budgetYears.close(budgetYears.opened(year).state().year());
        return Answers.ok(ClosingStatementDetails.of((Closed) outcome.state()), outcome.version());
    }

    @GET
    @Path("/{year}/closing-statement")
    @Operation(operationId = "getClosingStatement", summary = "Show what a closed year came to (afsluiting)")
    @APIResponse(responseCode = "200", description = "The statement; 404 if the year has not been closed.")
    public RestResponse<ClosingStatementDetails> statement(@PathParam("year") int year) {
        var found = budgetYears.opened(year);
        if (found.opened() instanceof Closed closed) {
            return Answers.ok(ClosingStatementDetails.of(closed), found.version());
        }
        throw Problem.notFound().asException();
    }

    @GET
    @Operation(operationId = "listBudgetYears", summary = "List the budget years, the latest first")
    @APIResponse(responseCode = "200", description = "The years that have been opened.")
    public Page<BudgetYearTotals> list(@BeanParam @Valid PageRequest page) {
        long before = page.after().map(last -> last.number(0)).orElse(Long.MAX_VALUE);
        var years = budgetYears
                .latestFirst()
                .map(BudgetYears.Found::opened)
                .filter(opened -> opened.book().year() < before)
                .limit(page.fetch())
                .toList();
        return Page.of(
                page,
                years,
                BudgetYearTotals::of,
                opened -> Cursor.after(opened.book().year()));
    }

    @GET
    @Path("/{year}")
    @Operation(
            operationId = "getBudgetYear",
            summary = "Show the totals of a budget year",
            description = "Always as of now.")
    @APIResponse(responseCode = "200", description = "The totals.")
    public RestResponse<BudgetYearTotals> get(@PathParam("year") int year) {
        var found = budgetYears.opened(year);
        return Answers.ok(BudgetYearTotals.of(found.opened()), found.version());
    }

    @GET
    @Path("/{year}/accounts")
    @Operation(
            operationId = "getAccounts",
            summary = "Show the balance of each account",
            description = "From the postings, of all or of one organisation; can be a moment behind.")
    @APIResponse(responseCode = "200", description = "The accounts (grootboekrekeningen).")
    public List<AccountBalance> accounts(
            @PathParam("year") int year,
            @Parameter(description = "Only what concerns this organisation, by TOOI code.")
                    @QueryParam("organisation")
                    @Nullable OrganisationId organisation) {
        return books.balances(budgetYears.opened(year).state().year(), Optional.ofNullable(organisation));
    }

    @GET
    @Path("/{year}/postings")
    @Operation(
            operationId = "listPostings",
            summary = "List the postings in the order of the year",
            description = "Each refers to its event, case, organisation, article and who caused it.")
    @APIResponse(responseCode = "200", description = "A page of postings (boekingen).")
    public Page<PostingDetails> postings(@PathParam("year") int year, @BeanParam @Valid PageRequest page) {
        var rows = PostingOverview.inOrder(budgetYears.opened(year).state().year(), page);
        return Page.of(page, rows, PostingDetails::of, PostingOverview::cursor);
    }

    @GET
    @Path("/{year}/reconciliation")
    @Operation(
            operationId = "getReconciliation",
            summary = "Compare the books with the events",
            description =
                    "The events, the postings and the list of contributions are kept apart and must agree to the cent.")
    @APIResponse(responseCode = "200", description = "The differences (aansluiting), all 0 if the books agree.")
    public Reconciliation reconciliation(@PathParam("year") int year) {
        return books.reconcile(budgetYears.opened(year));
    }
}
