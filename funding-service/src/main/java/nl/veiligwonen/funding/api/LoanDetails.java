package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.Loan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was lent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Loan", description = "Something that was lent for the duration of the office (terbeschikkingstelling).")
public record LoanDetails(
        @Schema(required = true, examples = "\"8e4f2b90-1d6c-4a37-95be-7c3d0f1a6e28\"")
        LoanId loanId,

        @Schema(description = "What it is (omschrijving); told to the employer alone, when he asks for the provision.")
        @Nullable String description,

        @Schema(description = "What it cost the employer, including VAT.", required = true)
        long valueCents,

        @Schema(description = "Where it is (stand).", required = true)
        Loan.Standing standing,

        @Schema(description = "Whether it has to come back, or be written off (terug te geven).", required = true)
        boolean due) {

    static LoanDetails of(Loan loan, boolean caseClosed, boolean toEmployer) {
        return new LoanDetails(
                loan.id(),
                toEmployer ? loan.object().text() : null,
                loan.value().value(),
                loan.standing(),
                loan.isOut() && caseClosed);
    }

    /** The same without what it is. */
    LoanDetails withoutDescription() {
        return new LoanDetails(loanId, null, valueCents, standing, due);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "LoanDetails[withheld]";
    }
}
