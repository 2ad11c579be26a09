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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.funding.api.BankReports.PaymentReport;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments go to the bank in batches, and what the bank did with them comes back. */
@Path("/budget-years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "What goes to the bank, and what it did (betalingen).")
public class PaymentBatchesResource {

    private final BudgetYears budgetYears;
    private final PaymentBatches batches;

    @Inject
    public PaymentBatchesResource(BudgetYears budgetYears, PaymentBatches batches) {
        this.budgetYears = budgetYears;
        this.batches = batches;
    }

    @POST
    @Path("/payment-batches")
    @ChangesState
    @Operation(
            operationId = "releasePayments",
            summary = "Release instructed payments to the bank as one batch (vrijgeven)",
            description =
                    "By another person than who instructed or determined any of them. To the account of each organisation"
                            + " that was verified; each payment gets an identification that is never used again.")
    @APIResponse(responseCode = "201", description = "The batch has been released.")
    public RestResponse<PaymentBatchDetails> release(
            @PathParam("year") int year, @NotNull @Valid PaymentRelease release, @Context UriInfo collection) {
        PaymentBatchDetails batch = batches.release(
                budgetYears.opened(year).state().year(), Optional.ofNullable(release.caseIds()), release.executionOn());
        return Answers.created(collection, batch.batch(), batch, 1);
    }

    @GET
    @Path("/payment-batches")
    @Operation(operationId = "listPaymentBatches", summary = "List the batches of a year, the latest first")
    @APIResponse(responseCode = "200", description = "A page of batches.")
    public Page<PaymentBatchDetails> list(@PathParam("year") int year, @BeanParam @Valid PageRequest page) {
        long before = page.after().map(last -> last.number(0)).orElse(Long.MAX_VALUE);
        List<PaymentBatchDetails> found = batches
                .latestFirst(budgetYears.opened(year).state().year())
                .stream()
                .filter(batch -> batch.batch() < before)
                .limit(page.fetch())
                .toList();
        return Page.of(page, found, batch -> batch, batch -> Cursor.after(batch.batch()));
    }

    @GET
    @Path("/payment-batches/{batch}")
    @Operation(operationId = "getPaymentBatch", summary = "Show a batch, and what the bank did with its payments")
    @APIResponse(responseCode = "200", description = "The batch.")
    public PaymentBatchDetails get(@PathParam("year") int year, @PathParam("batch") int batch) {
        return batches.find(budgetYears.opened(year).state().year(), batch)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @GET
    @Path("/payment-batches/{batch}/file")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "getPaymentFile",
            summary = "Get the file for the bank (pain.001)",
            description =
                    "A credit transfer initiation of ISO 20022. Made from the book alone: whenever it is asked for, it is"
                            + " the same to the byte, with the identifications that a bank refuses to take twice.")
    @APIResponse(responseCode = "200", description = "The file.")
    public RestResponse<String> file(@PathParam("year") int year, @PathParam("batch") int batch) {
        int found = budgetYears.opened(year).state().year();
        return RestResponse.ResponseBuilder.ok(batches.file(found, batch)
                        .orElseThrow(() -> Problem.notFound().asException()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"payments-%d-%d.xml\"".formatted(found, batch))
                .build();
    }

    @POST
    @Path("/bank-reports")
    @ChangesState
    @Operation(
            operationId = "reportPayments",
            summary = "Report what the bank did (terugmelden)",
            description =
                    "All of it or nothing. What was reported before changes nothing. A payment that was rejected can be"
                            + " instructed again: it gets another identification then, so that nothing is paid twice.")
    @APIResponse(responseCode = "200", description = "What the bank did has been taken into the book.")
    public RestResponse<BudgetYearTotals> report(@PathParam("year") int year, @NotNull @Valid BankReports reports) {
        List<BudgetYearCommand> commands = commands(reports);
        var found = budgetYears.opened(year);
        long version = found.version();
        var opened = found.opened();
        for (BudgetYearCommand command : commands) {
            var outcome = budgetYears.handle(found.state().year(), command);
            version = outcome.version();
            opened = (Opened) outcome.state();
        }
        return Answers.ok(BudgetYearTotals.of(opened), version);
    }

    private static List<BudgetYearCommand> commands(BankReports reports) {
        List<BudgetYearCommand> commands = new ArrayList<>();
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < reports.payments().size(); i++) {
            PaymentReport report = reports.payments().get(i);
            BudgetYearCommand command = report.toCommand();
            if (command == null) {
                errors.add(missing(i, report));
            } else {
                commands.add(command);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
        return commands;
    }

    private static InputError missing(int payment, PaymentReport report) {
        return switch (report.outcome()) {
            case EXECUTED ->
                InputError.inBody("/payments/%d/valueOn".formatted(payment), "must be there: it was executed");
            case REJECTED ->
                InputError.inBody("/payments/%d/reasonCode".formatted(payment), "must be there: it was rejected");
        };
    }
}
