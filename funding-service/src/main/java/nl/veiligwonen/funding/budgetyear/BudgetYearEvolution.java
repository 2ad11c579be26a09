package nl.veiligwonen.funding.budgetyear;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
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
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentResumed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.RequestWithdrawn;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Obligation;
import nl.veiligwonen.funding.budgetyear.CarriedOver.OpenClaim;
import nl.veiligwonen.funding.budgetyear.Contribution.Award;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Payable;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.SentToBank;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.Contribution.Settlement;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.funding.budgetyear.Contribution.Transfer;

/**
 * What each event makes of a year. What an event says must be what its year comes to: else the book has been tampered
 * with or the rules are wrong, and no figure comes out.
 */
final class BudgetYearEvolution {

    private BudgetYearEvolution() {}

    static BudgetYear evolve(BudgetYear state, BudgetYearEvent event) {
        return switch (event) {
            case BudgetYearOpened opened ->
                Open.of(opened.year(), opened.ceilingCents(), opened.cashCents(), opened.rules(), opened.shares());
            case BudgetYearClosed closed -> new Closed(((Open) state).next(), closed.statement());
            default -> evolve((Open) state, event);
        };
    }

    private static Open evolve(Open year, BudgetYearEvent event) {
        return switch (event) {
            case BudgetYearOpened _, BudgetYearClosed _ -> throw new IllegalStateException("Handled before");
            case BudgetChanged changed -> budgetChanged(year, changed);
            case ContributionGranted granted -> granted(year, granted);
            case ContributionRefused refused -> refused(year, refused);
            case RequestWithdrawn withdrawn -> requestWithdrawn(year, withdrawn);
            case GrantWithdrawn withdrawn -> grantWithdrawn(year, withdrawn);
            case ContributionDetermined determined -> determined(year, determined);
            case PaymentInstructed instructed -> instructed(year, instructed);
            case PaymentSuspended suspended -> suspended(year, suspended);
            case PaymentResumed resumed ->
                year.with(
                        resumed.caseId(),
                        new Determined(
                                contribution(year, resumed.caseId(), Suspended.class)
                                        .settlement(),
                                year.nextEntry()));
            case PaymentBatchReleased batch -> {
                assertEqual("batch", batch.batch(), year.counts().batches() + 1);
                yield year.next().with(year.counts().andBatch());
            }
            case PaymentReleased released -> released(year, released);
            case PaymentConfirmed confirmed -> confirmed(year, confirmed);
            case BudgetYearEvent.PaymentRejected rejected -> rejected(year, rejected);
            case ContributionReclaimed reclaimed -> reclaimed(year, reclaimed);
            case ClaimReceived received ->
                year.next()
                        .with(
                                received.caseId(),
                                claim(year, received.caseId()).receiving(received.amountCents(), year.nextEntry()));
            case ClaimSetOff setOff -> setOff(year, setOff);
            case EntryCorrected corrected -> corrected(year, corrected);
            case ObligationsBroughtForward forward -> broughtForward(year, forward);
        };
    }

    private static Open budgetChanged(Open year, BudgetChanged event) {
        Totals before = year.totals();
        assertEqual("ceiling", event.ceilingCents(), before.ceiling().plus(event.ceilingRaisedByCents()));
        assertEqual("cash", event.cashCents(), before.cash().plus(event.cashRaisedByCents()));
        return year.changed(event.ceilingCents(), event.cashCents(), event.sharesRaisedBy());
    }

    private static Open granted(Open year, ContributionGranted event) {
        Award award = new Award(
                event.organisation(),
                event.requestedCents(),
                event.amountCents(),
                event.source(),
                year.nextReference());
        Open after = year.with(event.caseId(), new Granted(award, year.nextEntry()))
                .with(year.counts().andGranted());
        assertEqual("committed", event.committedCents(), after.totals().committed());
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    /** Who asks again keeps his place in the order of receipt. */
    private static Open refused(Open year, ContributionRefused event) {
        assertEqual("left", event.leftCents(), year.leftFor(event.organisation()));
        long receivedIn = year.contribution(event.caseId()).orElse(null) instanceof Refused before
                ? before.receivedIn()
                : year.nextEntry();
        return year.with(
                        event.caseId(),
                        new Refused(event.organisation(), event.requestedCents(), receivedIn, year.nextEntry()))
                .with(year.counts().andRefused());
    }

    private static Open requestWithdrawn(Open year, RequestWithdrawn event) {
        Refused refused = contribution(year, event.caseId(), Refused.class);
        return year.with(
                event.caseId(),
                new Contribution.RequestWithdrawn(refused.organisation(), refused.requested(), year.nextEntry()));
    }

    private static Open grantWithdrawn(Open year, GrantWithdrawn event) {
        Granted granted = contribution(year, event.caseId(), Granted.class);
        assertEqual("withdrawn", event.amountCents(), granted.granted());
        assertEqual("source", event.source(), granted.source());
        Open after = year.with(event.caseId(), new Contribution.GrantWithdrawn(granted.award(), year.nextEntry()));
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    private static Open determined(Open year, ContributionDetermined event) {
        Award award = contribution(year, event.caseId(), Granted.class).award();
        Settlement settlement = new Settlement(
                award,
                event.amountCents(),
                EuroCents.ZERO,
                event.determinedBy(),
                year.nextReference(),
                Optional.empty());
        Open after = year.with(event.caseId(), new Determined(settlement, year.nextEntry()));
        assertEqual("released", event.releasedCents(), award.granted().minus(event.amountCents()));
        assertEqual("source", event.source(), award.source());
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    private static Open instructed(Open year, PaymentInstructed event) {
        Settlement settlement =
                contribution(year, event.caseId(), Payable.class).settlement();
        assertEqual("instructed", event.amountCents(), settlement.payable());
        return year.with(event.caseId(), new Instructed(settlement, event.instructedBy(), year.nextEntry()));
    }

    private static Open suspended(Open year, PaymentSuspended event) {
        Settled settled = settled(year, event.caseId());
        assertEqual("taken back", event.takenBackCents(), settled.position().instructed());
        Settlement settlement = settled.settlement().suspendedNoLaterThan(event.noLaterThan());
        return year.with(event.caseId(), new Suspended(settlement, event.until(), year.nextEntry()));
    }

    private static Open released(Open year, PaymentReleased event) {
        Instructed instructed = contribution(year, event.caseId(), Instructed.class);
        assertEqual("released", event.amountCents(), instructed.settlement().payable());
        return year.with(
                event.caseId(),
                new Released(
                        instructed.settlement(),
                        instructed.instructedBy(),
                        event.releasedBy(),
                        event.batch(),
                        event.endToEndId(),
                        year.nextEntry()));
    }

    private static Open confirmed(Open year, PaymentConfirmed event) {
        Settled settled = settled(year, event.caseId());
        assertEqual("paid", event.amountCents(), settled.settlement().payable());
        Optional<Transfer> transfer =
                switch (settled) {
                    case Released released ->
                        Optional.of(new Transfer(
                                released.instructedBy(),
                                released.releasedBy(),
                                released.batch(),
                                released.endToEndId()));
                    // Paid before payments were released in batches: another person confirmed what one had instructed.
                    case Instructed _ -> Optional.empty();
                    case Determined _, PaymentRejected _, Suspended _, Paid _ ->
                        throw new IllegalStateException("Paid without having been released");
                };
        return year.with(event.caseId(), new Paid(settled.settlement(), transfer, year.nextEntry()));
    }

    private static Open rejected(Open year, BudgetYearEvent.PaymentRejected event) {
        SentToBank sent = contribution(year, event.caseId(), SentToBank.class);
        assertEqual("rejected", event.amountCents(), sent.settlement().payable());
        Transfer made =
                switch (sent) {
                    case Released released ->
                        new Transfer(
                                released.instructedBy(),
                                released.releasedBy(),
                                released.batch(),
                                released.endToEndId());
                    case Paid paid -> paid.transfer().orElseThrow();
                    case PaymentRejected _ -> throw new IllegalStateException("Rejected twice");
                };
        return year.with(
                event.caseId(),
                new PaymentRejected(
                        sent.settlement(),
                        made.instructedBy(),
                        made.releasedBy(),
                        made.batch(),
                        made.endToEndId(),
                        event.reasonCode(),
                        year.nextEntry()));
    }

    private static Open reclaimed(Open year, ContributionReclaimed event) {
        Claim claim = year.claim(event.caseId()).orElseGet(() -> Claim.none(event.organisation(), event.paidIn()));
        return year.next().with(event.caseId(), claim.reclaiming(event.amountCents(), year.nextEntry()));
    }

    private static Open setOff(Open year, ClaimSetOff event) {
        Payable payable = contribution(year, event.caseId(), Payable.class);
        assertEqual("source", event.source(), payable.source());
        Settlement settlement = payable.settlement().settingOff(event.amountCents());
        assertEqual("paid in full", event.paidInFull(), !settlement.payable().isPositive());
        long entry = year.nextEntry();
        Contribution after = settlement.payable().isPositive()
                ? stillPayable(payable, settlement, entry)
                : new Paid(settlement, Optional.empty(), entry);
        return year.with(event.caseId(), after)
                .with(event.claimOn(), claim(year, event.claimOn()).settingOff(event.amountCents(), entry));
    }

    private static Contribution stillPayable(Payable payable, Settlement settlement, long entry) {
        return switch (payable) {
            case Determined _ -> new Determined(settlement, entry);
            case PaymentRejected rejected ->
                new PaymentRejected(
                        settlement,
                        rejected.instructedBy(),
                        rejected.releasedBy(),
                        rejected.batch(),
                        rejected.endToEndId(),
                        rejected.reasonCode(),
                        entry);
            case Suspended _ -> throw new IllegalStateException("Set off against a payment that is suspended");
        };
    }

    private static Open corrected(Open year, EntryCorrected event) {
        Contribution before = contribution(year, event.caseId(), Contribution.class);
        Contribution undone = CorrectionRules.undone(before, year).orElseThrow();
        assertEqual("before", event.before(), before.position());
        assertEqual("after", event.after(), undone.position());
        assertEqual("source", event.source(), before.source());
        Open after = year.with(event.caseId(), undone);
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    private static Open broughtForward(Open year, ObligationsBroughtForward event) {
        long entry = year.nextEntry();
        Open after = year;
        for (Obligation obligation : event.carriedOver().obligations()) {
            after = after.with(obligation.caseId(), ClosingRules.broughtForward(obligation, entry));
        }
        for (OpenClaim claim : event.carriedOver().claims()) {
            after = after.with(
                    claim.caseId(),
                    after.claim(claim.caseId())
                            .orElseGet(() -> Claim.none(claim.organisation(), claim.paidIn()))
                            .broughtForward(claim.openCents(), entry));
        }
        return after.at(entry).bringingForward(event.carriedOver().obligationsCents());
    }

    private static Settled settled(Open year, CaseId caseId) {
        return contribution(year, caseId, Settled.class);
    }

    private static <T extends Contribution> T contribution(Open year, CaseId caseId, Class<T> stage) {
        return stage.cast(year.contribution(caseId).orElseThrow());
    }

    private static Claim claim(Open year, CaseId caseId) {
        return year.claim(caseId).orElseThrow();
    }

    private static void assertEqual(String what, Object said, Object counted) {
        if (!said.equals(counted)) {
            throw new IllegalStateException("An event says %s %s, the book comes to %s".formatted(what, said, counted));
        }
    }
}
