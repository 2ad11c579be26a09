package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** The contribution (tegemoetkoming) to one case in one year, stage by stage. */
public sealed interface Contribution {

    /** The employer. */
    OrganisationId organisation();

    /** What was asked. */
    EuroCents requested();

    /** Where its money comes from. */
    Source source();

    /** What it takes from the budgets of the year now. */
    Position position();

    /** The number, in the book of the year, of the last entry about it: goes up with each change. */
    long entry();

    /** What the year is bound to pay for it, or has paid. */
    default EuroCents committed() {
        return position().committed();
    }

    /** Nothing has been granted. */
    sealed interface NotGranted extends Contribution {
        @Override
        default Source source() {
            return Source.CEILING;
        }

        @Override
        default Position position() {
            return Position.NONE;
        }
    }

    /**
     * Refused because it did not fit under the ceiling. Keeps its place in the order of receipt: it is granted when money
     * comes free for it, and may be asked again.
     *
     * @param receivedIn the number of the entry by which it was first refused: its place in the order of receipt
     */
    record Refused(OrganisationId organisation, EuroCents requested, long receivedIn, long entry)
            implements NotGranted {}

    /** The employer has taken a refused request back, or its case has ended: it is not granted any more. */
    record RequestWithdrawn(OrganisationId organisation, EuroCents requested, long entry) implements NotGranted {}

    /**
     * What the ministry has bound itself to.
     *
     * @param requested what was asked
     * @param granted what was granted: at most what was asked
     * @param source where its money comes from
     * @param grantedIn the entry by which it was granted; of one that was brought forward in the book of an earlier year
     */
    record Award(
            OrganisationId organisation,
            EuroCents requested,
            EuroCents granted,
            Source source,
            EntryReference grantedIn) {
        public Award {
            if (!granted.isPositive() || granted.exceeds(requested)) {
                throw new IllegalStateException("Granted %s of %s".formatted(granted, requested));
            }
        }
    }

    /** A contribution has been granted. */
    sealed interface Awarded extends Contribution {
        /** What was granted. */
        Award award();

        @Override
        default OrganisationId organisation() {
            return award().organisation();
        }

        @Override
        default EuroCents requested() {
            return award().requested();
        }

        @Override
        default Source source() {
            return award().source();
        }

        /** What was granted. */
        default EuroCents granted() {
            return award().granted();
        }
    }

    /** Granted (verleend): at most this will be paid. */
    record Granted(Award award, long entry) implements Awarded {
        @Override
        public Position position() {
            return Position.granted(award.granted());
        }
    }

    /** The grant has been withdrawn (ingetrokken, Awb 4:48): nothing will be paid. */
    record GrantWithdrawn(Award award, long entry) implements Awarded {
        @Override
        public Position position() {
            return Position.NONE;
        }
    }

    /**
     * What is to be paid.
     *
     * @param determined what was determined: at most the grant
     * @param setOff what was set off against a claim on the organisation, and is not paid by the bank
     * @param determinedBy who determined it; empty of what was determined before this was asked
     * @param determinedIn the entry by which it was determined
     * @param noSuspensionAfter the last day of any suspension of its payment; empty if it was never suspended
     */
    record Settlement(
            Award award,
            EuroCents determined,
            EuroCents setOff,
            Optional<Actor> determinedBy,
            EntryReference determinedIn,
            Optional<LocalDate> noSuspensionAfter) {

        public Settlement {
            if (determined.isNegative() || determined.exceeds(award.granted())) {
                throw new IllegalStateException(
                        "Determined %s of a grant of %s".formatted(determined, award.granted()));
            }
            if (setOff.isNegative() || setOff.exceeds(determined)) {
                throw new IllegalStateException("Set off %s of %s".formatted(setOff, determined));
            }
        }

        /** What the bank is to pay. */
        EuroCents payable() {
            return determined.minus(setOff);
        }

        Settlement settingOff(EuroCents amount) {
            return new Settlement(
                    award, determined, setOff.plus(amount), determinedBy, determinedIn, noSuspensionAfter);
        }

        Settlement suspendedNoLaterThan(LocalDate day) {
            return new Settlement(award, determined, setOff, determinedBy, determinedIn, Optional.of(day));
        }
    }

    /** It is known what will be paid. */
    sealed interface Settled extends Awarded {
        /** What is to be paid. */
        Settlement settlement();

        @Override
        default Award award() {
            return settlement().award();
        }

        /** What was determined. */
        default EuroCents determined() {
            return settlement().determined();
        }
    }

    /** A payment of it can be instructed. */
    sealed interface Payable extends Settled {
        @Override
        default Position position() {
            return Position.unpaid(settlement().payable(), settlement().setOff());
        }
    }

    /** A payment of it was released to the bank. */
    sealed interface SentToBank extends Settled {
        /** Whether the bank and the receiver name that payment so. */
        boolean names(String endToEndId);
    }

    /** Determined (vastgesteld), at most the grant. */
    record Determined(Settlement settlement, long entry) implements Payable {
        /** What the year gets back. */
        EuroCents released() {
            return granted().minus(determined());
        }
    }

    /** The bank has not carried out a payment: it can be instructed again. */
    record PaymentRejected(
            Settlement settlement,
            Actor instructedBy,
            Actor releasedBy,
            int batch,
            String endToEndId,
            String reasonCode,
            long entry)
            implements Payable, SentToBank {
        @Override
        public boolean names(String id) {
            return endToEndId.equals(id);
        }
    }

    /**
     * The payment is suspended on a serious suspicion (Awb 4:56).
     *
     * @param until the last day of the suspension; it ends by itself
     */
    record Suspended(Settlement settlement, LocalDate until, long entry) implements Payable {}

    /** One official has instructed the payment. */
    record Instructed(Settlement settlement, Actor instructedBy, long entry) implements Settled {
        @Override
        public Position position() {
            return Position.instructed(settlement.payable(), settlement.setOff());
        }
    }

    /**
     * Another person has released the payment to the bank.
     *
     * @param batch the number of the batch in the year
     * @param endToEndId by which the bank and the receiver name this one payment
     */
    record Released(
            Settlement settlement, Actor instructedBy, Actor releasedBy, int batch, String endToEndId, long entry)
            implements SentToBank {
        @Override
        public Position position() {
            return Position.released(settlement.payable(), settlement.setOff());
        }

        @Override
        public boolean names(String id) {
            return endToEndId.equals(id);
        }
    }

    /** Paid, by the bank or wholly by set-off. */
    record Paid(Settlement settlement, Optional<Transfer> transfer, long entry) implements SentToBank {
        @Override
        public Position position() {
            return Position.paid(determined());
        }

        @Override
        public boolean names(String id) {
            return transfer.filter(made -> made.endToEndId().equals(id)).isPresent();
        }
    }

    /** How the bank has paid. */
    record Transfer(Actor instructedBy, Actor releasedBy, int batch, String endToEndId) {}
}
