package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** The contribution (tegemoetkoming) to one case in one year, stage by stage. */
public sealed interface Contribution {

    /** The employer. */
    OrganisationId organisation();

    /** What the year is bound to pay for it now. */
    EuroCents committed();

    /** Refused because it did not fit under the ceiling; may be asked again. */
    record Refused(OrganisationId organisation, EuroCents requested) implements Contribution {
        @Override
        public EuroCents committed() {
            return EuroCents.ZERO;
        }
    }

    /** Granted (verleend): at most this will be paid. */
    record Granted(OrganisationId organisation, EuroCents granted) implements Contribution {
        @Override
        public EuroCents committed() {
            return granted;
        }
    }

    /** It is known what will be paid. */
    sealed interface Settled extends Contribution {
        EuroCents granted();

        EuroCents determined();

        @Override
        default EuroCents committed() {
            return determined();
        }
    }

    /** Determined (vastgesteld), at most the grant. */
    record Determined(OrganisationId organisation, EuroCents granted, EuroCents determined) implements Settled {}

    /** One official has instructed the payment. */
    record Instructed(OrganisationId organisation, EuroCents granted, EuroCents determined, Actor instructedBy)
            implements Settled {}

    /** Another person has confirmed the payment. */
    record Paid(
            OrganisationId organisation, EuroCents granted, EuroCents determined, Actor instructedBy, Actor confirmedBy)
            implements Settled {}
}
