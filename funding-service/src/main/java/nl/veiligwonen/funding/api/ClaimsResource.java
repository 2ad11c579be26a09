package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.api.BudgetYears.FoundContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.PaidEarlier;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ResumePayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When a payment is in doubt: it is suspended, reclaimed, and set off. */
@Path("/contributions/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
public class ClaimsResource {

    private final BudgetYears budgetYears;
    private final Contributions contributions;

    @Inject
    public ClaimsResource(BudgetYears budgetYears, Contributions contributions) {
        this.budgetYears = budgetYears;
        this.contributions = contributions;
    }

    @POST
    @Path("/payment-suspensions")
    @ChangesState
    @Operation(
            operationId = "suspendPayment",
            summary = "Suspend the payment (opschorten)",
            description =
                    "On a serious suspicion, for 13 weeks at most (Awb 4:56); ends by itself. What was instructed is taken back.")
    @APIResponse(responseCode = "200", description = "The payment has been suspended.")
    public RestResponse<ContributionDetails> suspend(
            @PathParam("caseId") String caseId,
            @NotNull @Valid PaymentSuspension suspension,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(found, new SuspendPayment(found.caseId(), suspension.until()));
    }

    @POST
    @Path("/payment-resumptions")
    @ChangesState
    @Operation(operationId = "resumePayment", summary = "Lift the suspension of the payment")
    @APIResponse(responseCode = "200", description = "The payment can be instructed.")
    public RestResponse<ContributionDetails> resume(
            @PathParam("caseId") String caseId,
            @NotNull @Valid NoContent nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(found, new ResumePayment(found.caseId()));
    }

    @POST
    @Path("/reclaims")
    @ChangesState
    @Operation(
            operationId = "reclaimContribution",
            summary = "Reclaim what was paid (terugvorderen)",
            description =
                    "Wholly or in part, within five years after it was determined (Awb 4:57). The claim stands in the"
                            + " book of the present year, also when it was paid from an earlier one.")
    @APIResponse(responseCode = "200", description = "The claim stands.")
    public RestResponse<ContributionDetails> reclaim(
            @PathParam("caseId") String caseId,
            @NotNull @Valid Reclaim reclaim,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        int year = budgetYears.current();
        return contributions.change(
                year,
                found,
                new ReclaimContribution(
                        found.caseId(),
                        EuroCents.of(reclaim.amountCents()),
                        reclaim.ground(),
                        determinedOn(found),
                        year == found.year().year() ? Optional.empty() : paidEarlier(found, year)));
    }

    private LocalDate determinedOn(FoundContribution found) {
        return found.state() instanceof Paid paid
                ? budgetYears.dayOf(paid.settlement().determinedIn())
                : LocalDate.EPOCH;
    }

    private Optional<PaidEarlier> paidEarlier(FoundContribution found, int year) {
        return found.state() instanceof Paid paid
                ? Optional.of(new PaidEarlier(
                        paid.organisation(),
                        paid.determined(),
                        new EntryReference(found.year().year(), paid.entry()),
                        budgetYears.reclaimedBefore(found.caseId(), year)))
                : Optional.empty();
    }

    @POST
    @Path("/claim-receipts")
    @ChangesState
    @Operation(operationId = "receiveClaim", summary = "Record what has come back of a claim (ontvangst)")
    @APIResponse(responseCode = "200", description = "The receipt has been recorded.")
    public RestResponse<ContributionDetails> receive(
            @PathParam("caseId") String caseId,
            @NotNull @Valid ClaimReceipt receipt,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(
                budgetYears.yearOfClaim(found.caseId()),
                found,
                new ReceiveClaim(found.caseId(), EuroCents.of(receipt.amountCents()), receipt.receivedOn()));
    }

    @POST
    @Path("/set-offs")
    @ChangesState
    @Operation(
            operationId = "setOffClaim",
            summary = "Set a claim off against this payment (verrekenen)",
            description = "A claim on the same organisation, before the payment is instructed (Awb 4:57).")
    @APIResponse(responseCode = "200", description = "The claim has been set off.")
    public RestResponse<ContributionDetails> setOff(
            @PathParam("caseId") String caseId,
            @NotNull @Valid SetOff setOff,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = contributions.visibleAsExpected(caseId, ifMatch);
        return contributions.change(
                found, new SetOffClaim(found.caseId(), setOff.claimOn(), EuroCents.of(setOff.amountCents())));
    }
}
