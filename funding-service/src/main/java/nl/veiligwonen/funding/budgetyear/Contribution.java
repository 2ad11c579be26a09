package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** The contribution (tegemoetkoming) to one case in one year, stage by stage. */
public sealed interface Contribution {

    /** The employer. */
    OrganisationId organisation();

    /** What was asked. */
    EuroCents requested();

    /** What the year is bound to pay for it now. */
    EuroCents committed();

    /** The number, in the book of the year, of the last entry about it: goes up with each change. */
    long entry();

    /** Refused because it did not fit under the ceiling; may be asked again. */
    record Refused(OrganisationId organisation, EuroCents requested, long entry) implements Contribution {
        @Override
        public EuroCents committed() {
            return EuroCents.ZERO;
        }
    }

    /** Granted (verleend) as it was asked: at most this will be paid. */
    record Granted(OrganisationId organisation, EuroCents granted, long entry) implements Contribution {
        @Override
        public EuroCents requested() {
            return granted;
        }

        @Override
        public EuroCents committed() {
            return granted;
        }

        Determined determined(EuroCents amount, long at) {
            return new Determined(organisation, granted, amount, at);
        }
    }

    /** It is known what will be paid. */
    sealed interface Settled extends Contribution {
        EuroCents granted();

        EuroCents determined();

        @Override
        default EuroCents requested() {
            return granted();
        }

        @Override
        default EuroCents committed() {
            return determined();
        }
    }

    /** Determined (vastgesteld), at most the grant. */
    record Determined(OrganisationId organisation, EuroCents granted, EuroCents determined, long entry)
            implements Settled {

        public Determined {
            if (determined.isNegative() || determined.exceeds(granted)) {
                throw new IllegalStateException("Determined %s of a grant of %s".formatted(determined, granted));
            }
        }

        /** What the year gets back. */
        EuroCents released() {
            return granted.minus(determined);
        }

        Instructed instructed(Actor instructedBy, long at) {
            return new Instructed(organisation, granted, determined, entry, instructedBy, at);
        }
    }

    /**
     * One official has instructed the payment.
     *
     * @param determinedIn the number of the entry by which it was determined
     */
    record Instructed(
            OrganisationId organisation,
            EuroCents granted,
            EuroCents determined,
            long determinedIn,
            Actor instructedBy,
            long entry)
            implements Settled {

        Paid paid(Actor confirmedBy, long at) {
            return new Paid(organisation, granted, determined, instructedBy, confirmedBy, at);
        }
    }

    /** Another person has confirmed the payment. */
    record Paid(
            OrganisationId organisation,
            EuroCents granted,
            EuroCents determined,
            Actor instructedBy,
            Actor confirmedBy,
            long entry)
            implements Settled {}
}
