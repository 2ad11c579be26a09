package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * What the owner of the home has to do himself, and to pay for himself, before the home meets the police label.
 *
 * @param description what is to be done
 * @param estimatedCost what it is expected to cost him, including VAT; from nothing to EUR 1 000 000
 */
public record OwnerWork(String description, EuroCents estimatedCost) {

    /** The longest a description may be, in characters. */
    public static final int MAX_DESCRIPTION_LENGTH = 4_000;

    public OwnerWork {
        Prose.check(description, "The description of the owner's work", MAX_DESCRIPTION_LENGTH);
        if (estimatedCost.isNegative() || estimatedCost.exceeds(DraftPolicy.MAX_ESTIMATED_COST)) {
            throw new IllegalArgumentException("The owner's work costs from nothing to a million euro");
        }
    }

    /** What stands in for work of which the description has been destroyed. */
    public static OwnerWork destroyed() {
        return new OwnerWork(PersonalData.DESTROYED, EuroCents.ZERO);
    }

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "OwnerWork[withheld]";
    }
}
