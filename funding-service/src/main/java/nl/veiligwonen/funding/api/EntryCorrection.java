package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.*;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.CorrectionReason;
import nl.veiligwonen.funding.budgetyear.DecisionReference;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which entry is undone, and why. */
@Schema(
        name = "EntryCorrection",
        description = "The correction of an entry (correctieboeking).",
        examples = EntryCorrection.EXAMPLE)
public record EntryCorrection(
        @Schema(description = "The year of the entry that was wrong.", required = true)
        @NotNull @Min(BudgetYearDecider.FIRST_YEAR) @Max(BudgetYearDecider.LAST_YEAR) Integer year,

        @Schema(description = "Its number in the book of that year.", required = true) @NotNull @Min(1) Long entry,

        @Schema(description = "Why it was wrong (reden).", required = true) @NotNull CorrectionReason reason,

        @Schema(description = "Where the decision about it can be found.")
        @Pattern(regexp = DecisionReference.PATTERN, message = BudgetChange.REFERENCE_EXPECTATION) @Nullable String decision) {

    static final String EXAMPLE = """
            {"year": 2026, "entry": 117, "reason": "WRONG_AMOUNT", "decision": "2026-0000413"}
            """;

    CorrectEntry toCommand(CaseId caseId, boolean grantedInOtherYear) {
        return new CorrectEntry(
                caseId,
                new EntryReference(year, entry),
                reason,
                Optional.ofNullable(decision).map(DecisionReference::of),
                grantedInOtherYear);
    }
}
