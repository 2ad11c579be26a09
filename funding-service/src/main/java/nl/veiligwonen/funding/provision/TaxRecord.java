package nl.veiligwonen.funding.provision;

import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * What the employer keeps of a measure for the wage tax (loonheffing), so that the office-holder is not taxed for his
 * safety.
 *
 * @param rieReference where the risk is in the risk inventory (RI&amp;E); empty if not stated
 * @param planOfActionReference where the measure is in the plan of action; empty if not stated
 * @param ownContributionCents what the office-holder pays himself: nothing (Arbowet 44)
 * @param finalLevy under which article it is a final-levy component (eindheffingsbestanddeel)
 * @param mode how it came to the office-holder
 * @param suppliedOn the day on which it came to him; empty if not stated
 */
public record TaxRecord(
        Optional<DocumentReference> rieReference,
        Optional<DocumentReference> planOfActionReference,
        EuroCents ownContributionCents,
        FinalLevy finalLevy,
        SupplyMode mode,
        Optional<LocalDate> suppliedOn) {

    /** The article that marks a provision as a final-levy component. */
    public enum FinalLevy {
        /** Rechtspositiebesluit 3.3.8(j): provisions for a safe home of a mayor or alderman. */
        RECHTSPOSITIEBESLUIT_3_3_8_J,
        /** Not marked here: our sources name no article for provinces and water boards. */
        NOT_MARKED;

        /** How a measure of an organisation is marked. */
        static FinalLevy of(OrganisationId organisation) {
            return switch (organisation.layer()) {
                case MUNICIPALITY -> RECHTSPOSITIEBESLUIT_3_3_8_J;
                case PROVINCE, WATER_BOARD -> NOT_MARKED;
            };
        }
    }

    /** How a measure comes to the office-holder: arts 2.9, 3.9 and 4.9. */
    public enum SupplyMode {
        /** Supplied in kind (verstrekt), para. 1. */
        SUPPLIED,
        /** Lent for the duration of the office (ter beschikking gesteld), para. 7. */
        LENT
    }
}
