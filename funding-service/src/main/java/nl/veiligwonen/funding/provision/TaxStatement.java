package nl.veiligwonen.funding.provision;

import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.TaxRecord.FinalLevy;
import nl.veiligwonen.funding.provision.TaxRecord.SupplyMode;

/**
 * What the employer states about a measure for the wage tax; the rest of a {@link TaxRecord} follows from the rules.
 *
 * @param rieReference where the risk is in the risk inventory (RI&amp;E); empty if not stated
 * @param planOfActionReference where the measure is in the plan of action; empty if not stated
 * @param ownContribution what the office-holder would pay himself: must be nothing
 * @param suppliedOn the day on which it came to him; empty if not stated
 */
public record TaxStatement(
        Optional<DocumentReference> rieReference,
        Optional<DocumentReference> planOfActionReference,
        EuroCents ownContribution,
        Optional<LocalDate> suppliedOn) {

    /** Says nothing but that the office-holder pays nothing. */
    public static TaxStatement none() {
        return new TaxStatement(Optional.empty(), Optional.empty(), EuroCents.ZERO, Optional.empty());
    }

    /** As it is recorded for a measure that was supplied in kind. */
    TaxRecord ofSupply(OrganisationId organisation) {
        return new TaxRecord(
                rieReference,
                planOfActionReference,
                ownContribution,
                FinalLevy.of(organisation),
                SupplyMode.SUPPLIED,
                suppliedOn);
    }
}
