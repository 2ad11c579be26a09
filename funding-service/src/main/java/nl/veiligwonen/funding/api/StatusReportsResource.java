package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.payment.BankReport;
import nl.veiligwonen.funding.payment.BankReport.Executed;
import nl.veiligwonen.funding.payment.BankReport.Rejected;
import nl.veiligwonen.funding.payment.BankReport.UnderWay;
import nl.veiligwonen.funding.payment.PaymentBatch;
import nl.veiligwonen.funding.payment.StatusReport;
import nl.veiligwonen.funding.payment.UnfitReportException;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.input.RawBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the bank sends back about a batch, as the bank sends it. */
@Path("/budget-years/{year}/payment-batches/{batch}/status-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class StatusReportsResource {

    private static final String A_REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>BANK-77</MsgId><CreDtTm>2026-07-01T06:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>VW2026-B1</OrgnlMsgId>
                  <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                  <GrpSts>ACSC</GrpSts>
                </OrgnlGrpInfAndSts>
              </CstmrPmtStsRpt>
            </Document>
            """;

    private final BudgetYears budgetYears;
    private final PaymentBatches batches;

    @Inject
    public StatusReportsResource(BudgetYears budgetYears, PaymentBatches batches) {
        this.budgetYears = budgetYears;
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_XML)
    @ChangesState
    @Operation(
            operationId = "sendStatusReport",
            summary = "Send a status report of the bank on a batch (pain.002)",
            description =
                    "The file as the bank gave it, from `pain.002.001.10` to `.14`. All of it or nothing: a report that does"
                            + " not fit the batch in everything that it repeats is refused. What was reported before changes"
                            + " nothing, and of what is under way nothing is written down.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "report", value = A_REPORT)))
    @APIResponse(responseCode = "200", description = "The batch, with what the bank did with its payments.")
    public RestResponse<PaymentBatchDetails> send(
            @PathParam("year") int year, @PathParam("batch") int batch, RawBody file) {
        int found = budgetYears.opened(year).state().year();
        PaymentBatch sent = batches.paymentBatch(found, batch)
                .orElseThrow(() -> Problem.notFound().asException());
        try {
            StatusReport.read(file.bytes()).on(sent).forEach(report -> take(found, report));
        } catch (UnfitReportException unfit) {
            throw new CommandRefusedException(unfit.refusal());
        }
        return RestResponse.ok(batches.find(found, batch).orElseThrow());
    }

    private void take(int year, BankReport report) {
        switch (report) {
            case Executed executed ->
                budgetYears.handle(year, new ReportExecuted(executed.endToEndId(), executed.valueOn()));
            case Rejected rejected ->
                budgetYears.handle(
                        year,
                        new ReportRejected(
                                rejected.endToEndId(), rejected.reason().code()));
            case UnderWay _ -> {
                // Nothing is certain yet.
            }
        }
    }
}
