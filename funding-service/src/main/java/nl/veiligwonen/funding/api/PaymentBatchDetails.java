package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch of payments. */
@Schema(name = "PaymentBatch", description = "A batch of payments that was released to the bank (betaalbatch).")
public record PaymentBatchDetails(
        @Schema(description = "The budget year (begrotingsjaar).", required = true, examples = "2026")
        int year,

        @Schema(description = "Its number in the year, from 1.", required = true, examples = "1")
        int batch,

        @Schema(required = true) Instant releasedAt,

        @Schema(description = "On which day the bank is asked to pay (uitvoeringsdatum).", required = true)
        LocalDate executionOn,

        @Schema(description = "How many payments it has.", required = true)
        int paymentCount,

        @Schema(description = "What they come to, in whole euro cents.", required = true)
        long totalCents,

        @Schema(required = true) List<PaymentDetails> payments) {

    public PaymentBatchDetails {
        payments = List.copyOf(payments);
    }

    /** What the bank did. */
    @Schema(name = "PaymentStatus", description = "Released to the bank (bij de bank), executed, or rejected.")
    public enum Status {
        RELEASED,
        EXECUTED,
        REJECTED
    }

    /** A payment of a batch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Payment", description = "A payment of a batch (betaling).")
    public record PaymentDetails(
            @Schema(
                    description = "By which the bank names it; never used again.",
                    required = true,
                    examples = "VW2026-117")
            String endToEndId,

            @Schema(required = true) CaseId caseId,
            @Schema(required = true) OrganisationId organisation,

            @Schema(description = "In whole euro cents.", required = true)
            long amountCents,

            @Schema(
                    description = "By the last that the bank told; a report that was misread stays until the next.",
                    required = true)
            Status status,

            @Schema(description = "The value date, once executed (valutadatum).") @Nullable LocalDate valueOn,

            @Schema(description = "Why it was rejected, by ISO 20022.", examples = "AC04") @Nullable String reasonCode) {

        static PaymentDetails withTheBank(PaymentReleased released) {
            return new PaymentDetails(
                    released.endToEndId(),
                    released.caseId(),
                    released.organisation(),
                    released.amountCents().value(),
                    Status.RELEASED,
                    null,
                    null);
        }

        PaymentDetails executed(LocalDate on) {
            return new PaymentDetails(endToEndId, caseId, organisation, amountCents, Status.EXECUTED, on, null);
        }

        PaymentDetails rejected(String code) {
            return new PaymentDetails(endToEndId, caseId, organisation, amountCents, Status.REJECTED, null, code);
        }
    }
}
