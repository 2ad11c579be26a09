package nl.veiligwonen.funding.ledger;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetChanged;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearClosed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimReceived;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimSetOff;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionReclaimed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ObligationsBroughtForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentBatchReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentResumed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.RequestWithdrawn;
import nl.veiligwonen.funding.budgetyear.CarriedOver;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Obligation;
import nl.veiligwonen.funding.budgetyear.CarriedOver.OpenClaim;
import nl.veiligwonen.funding.budgetyear.ClosingStatement;
import nl.veiligwonen.funding.budgetyear.Position;
import nl.veiligwonen.funding.budgetyear.Share;
import nl.veiligwonen.funding.budgetyear.Source;

/**
 * What an event posts: lines of which debit equals credit, in each book.
 *
 * @param article the ground of the entry
 * @param postings none for an event that moves no money
 */
public record Entry(String article, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
        for (Book book : Book.values()) {
            EuroCents balance = EuroCents.sum(postings.stream()
                    .filter(posting -> posting.account().book() == book)
                    .map(Posting::toDebit)
                    .toList());
            if (!balance.equals(EuroCents.ZERO)) {
                throw new IllegalStateException("An entry is out of balance by %s in %s".formatted(balance, book));
            }
        }
    }

    private static Entry of(String article, Lines lines) {
        return new Entry(article, lines.postings());
    }

    /** The entry of an event. */
    public static Entry of(BudgetYearEvent event) {
        return switch (event) {
            case BudgetYearOpened opened -> of("Awb 4:22", opened(opened));
            case BudgetChanged changed -> of("Awb 4:27", changed(changed));
            case ContributionGranted granted ->
                of(
                        "Awb 4:29",
                        Lines.of(granted).move(granted.amountCents(), origin(granted.source()), Account.GRANTED));
            case ContributionRefused _ -> of("Awb 4:25", Lines.ofMinistry());
            case RequestWithdrawn _ -> of("Awb 4:26", Lines.ofMinistry());
            case GrantWithdrawn withdrawn ->
                of(
                        "Awb 4:48",
                        Lines.of(withdrawn).move(withdrawn.amountCents(), Account.GRANTED, origin(withdrawn.source())));
            case ContributionDetermined determined ->
                of(
                        "Awb 4:46",
                        Lines.of(determined)
                                .debit(Account.DETERMINED, determined.amountCents())
                                .debit(origin(determined.source()), determined.releasedCents())
                                .credit(
                                        Account.GRANTED,
                                        determined.amountCents().plus(determined.releasedCents())));
            case PaymentInstructed instructed ->
                of(
                        "Awb 4:87",
                        Lines.of(instructed)
                                .move(instructed.amountCents(), Account.CASH_AVAILABLE, Account.PAYMENT_INSTRUCTED));
            case PaymentSuspended suspended ->
                of(
                        "Awb 4:56",
                        Lines.of(suspended)
                                .move(suspended.takenBackCents(), Account.PAYMENT_INSTRUCTED, Account.CASH_AVAILABLE));
            case PaymentResumed _ -> of("Awb 4:56", Lines.ofMinistry());
            case PaymentBatchReleased _ -> of("Awb 4:87", Lines.ofMinistry());
            case PaymentReleased released ->
                of(
                        "Awb 4:87",
                        Lines.of(released)
                                .move(released.amountCents(), Account.PAYMENT_INSTRUCTED, Account.PAYMENT_RELEASED));
            case PaymentConfirmed confirmed ->
                of(
                        "Awb 4:87",
                        Lines.of(confirmed)
                                .move(confirmed.amountCents(), Account.DETERMINED, Account.SETTLED)
                                .move(confirmed.amountCents(), sentFrom(confirmed), Account.PAID));
            case PaymentRejected rejected -> of("Awb 4:87", rejected(rejected));
            case ContributionReclaimed reclaimed ->
                of(
                        "Awb 4:57",
                        Lines.of(reclaimed).move(reclaimed.amountCents(), Account.RECLAIMED, Account.CLAIM_OPEN));
            case ClaimReceived received ->
                of(
                        "Awb 4:57",
                        Lines.of(received).move(received.amountCents(), Account.CLAIM_OPEN, Account.CLAIM_RECEIVED));
            case ClaimSetOff setOff ->
                of(
                        "Awb 4:57",
                        Lines.of(setOff)
                                .move(setOff.amountCents(), Account.DETERMINED, Account.SETTLED)
                                .move(setOff.amountCents(), Account.CASH_AVAILABLE, Account.PAID)
                                .about(setOff.claimOn(), setOff.organisation())
                                .move(setOff.amountCents(), Account.CLAIM_OPEN, Account.CLAIM_SET_OFF));
            case EntryCorrected corrected -> of(article(corrected), corrected(corrected));
            case BudgetYearClosed closed -> of("CW 2016 2.37", closed(closed.statement()));
            case ObligationsBroughtForward forward -> of("CW 2016 2.37", broughtForward(forward.carriedOver()));
        };
    }

    /** The account that money of a contribution comes from, and returns to when it is not needed. */
    private static Account origin(Source source) {
        return switch (source) {
            case CEILING -> Account.AVAILABLE;
            case SHARE -> Account.RESERVED;
            case BROUGHT_FORWARD -> Account.LAPSED;
        };
    }

    private static Lines opened(BudgetYearOpened event) {
        EuroCents shared =
                EuroCents.sum(event.shares().stream().map(Share::amountCents).toList());
        Lines lines = Lines.ofMinistry()
                .credit(Account.CEILING, event.ceilingCents())
                .debit(Account.AVAILABLE, event.ceilingCents().minus(shared))
                .credit(Account.CASH_BUDGET, event.cashCents())
                .debit(Account.CASH_AVAILABLE, event.cashCents());
        for (Share share : event.shares()) {
            lines.about(share.organisation()).debit(Account.RESERVED, share.amountCents());
        }
        return lines;
    }

    private static Lines changed(BudgetChanged event) {
        EuroCents shared = EuroCents.sum(
                event.sharesRaisedBy().stream().map(Share::amountCents).toList());
        Lines lines = Lines.ofMinistry()
                .credit(Account.CEILING, event.ceilingRaisedByCents())
                .debit(Account.AVAILABLE, event.ceilingRaisedByCents().minus(shared))
                .credit(Account.CASH_BUDGET, event.cashRaisedByCents())
                .debit(Account.CASH_AVAILABLE, event.cashRaisedByCents());
        for (Share share : event.sharesRaisedBy()) {
            lines.about(share.organisation()).debit(Account.RESERVED, share.amountCents());
        }
        return lines;
    }

    /** Before payments were released in batches, another person confirmed what one had instructed. */
    private static Account sentFrom(PaymentConfirmed event) {
        return event.endToEndId().isPresent() ? Account.PAYMENT_RELEASED : Account.PAYMENT_INSTRUCTED;
    }

    /** The cash is free again; what had been paid is still to be paid. */
    private static Lines rejected(PaymentRejected event) {
        Lines lines = Lines.of(event);
        return event.afterPayment()
                ? lines.move(event.amountCents(), Account.SETTLED, Account.DETERMINED)
                        .move(event.amountCents(), Account.PAID, Account.CASH_AVAILABLE)
                : lines.move(event.amountCents(), Account.PAYMENT_RELEASED, Account.CASH_AVAILABLE);
    }

    /** The ground of the entry that is undone. */
    private static String article(EntryCorrected event) {
        Position before = event.before();
        if (before.committed().equals(EuroCents.ZERO)) {
            return "Awb 4:48";
        }
        return before.cash().equals(event.after().cash()) ? "Awb 4:46" : "Awb 4:87";
    }

    private static Lines corrected(EntryCorrected event) {
        Position before = event.before();
        Position after = event.after();
        return Lines.of(event)
                .debit(Account.GRANTED, after.granted().minus(before.granted()))
                .debit(Account.DETERMINED, after.unpaid().minus(before.unpaid()))
                .debit(Account.SETTLED, after.paid().minus(before.paid()))
                .credit(origin(event.source()), after.committed().minus(before.committed()))
                .debit(Account.PAYMENT_INSTRUCTED, after.instructed().minus(before.instructed()))
                .debit(Account.PAYMENT_RELEASED, after.released().minus(before.released()))
                .debit(Account.PAID, after.paid().minus(before.paid()))
                .credit(Account.CASH_AVAILABLE, after.cash().minus(before.cash()));
    }

    private static Lines closed(ClosingStatement statement) {
        EuroCents shared = EuroCents.sum(
                statement.sharesLeft().stream().map(Share::amountCents).toList());
        Lines lines = Lines.ofMinistry()
                .move(statement.leftCents().minus(shared), Account.AVAILABLE, Account.LAPSED)
                .move(statement.cashLapsedCents(), Account.CASH_AVAILABLE, Account.CASH_LAPSED);
        for (Share share : statement.sharesLeft()) {
            lines.about(share.organisation()).move(share.amountCents(), Account.RESERVED, Account.LAPSED);
        }
        for (Obligation obligation : statement.carriedOver().obligations()) {
            lines.about(obligation.caseId(), obligation.organisation())
                    .move(obligation.openCents(), standsOn(obligation), Account.CARRIED_OVER);
        }
        for (OpenClaim claim : statement.carriedOver().claims()) {
            lines.about(claim.caseId(), claim.organisation())
                    .move(claim.openCents(), Account.CLAIM_OPEN, Account.CLAIM_CARRIED_OVER);
        }
        return lines;
    }

    private static Lines broughtForward(CarriedOver carriedOver) {
        Lines lines = Lines.ofMinistry();
        for (Obligation obligation : carriedOver.obligations()) {
            lines.about(obligation.caseId(), obligation.organisation())
                    .move(obligation.openCents(), Account.BROUGHT_FORWARD, standsOn(obligation));
        }
        for (OpenClaim claim : carriedOver.claims()) {
            lines.about(claim.caseId(), claim.organisation())
                    .move(claim.openCents(), Account.CLAIM_BROUGHT_FORWARD, Account.CLAIM_OPEN);
        }
        return lines;
    }

    private static Account standsOn(Obligation obligation) {
        return obligation.determination().isPresent() ? Account.DETERMINED : Account.GRANTED;
    }
}
