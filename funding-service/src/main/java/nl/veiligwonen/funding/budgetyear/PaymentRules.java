package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open.Sent;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentBatchReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentResumed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;

/**
 * How a determined contribution is paid: instructed by one, released to the bank by another who has not determined it
 * either, and paid or rejected by the word of the bank. Each payment that is released has an identification that is never
 * used again, so that no payment is made or counted twice.
 */
final class PaymentRules {

    private static final Pattern REASON_CODE = Pattern.compile("[A-Z0-9]{4}");

    private PaymentRules() {}

    static Decision<BudgetYearEvent> instruct(CaseId caseId, Open year, Occasion occasion) {
        return onSettled(caseId, year, settled -> switch (settled) {
            case Determined _, PaymentRejected _ -> instruct(caseId, settled, year, occasion);
            case Suspended suspended ->
                occasion.today().isAfter(suspended.until())
                        ? instruct(caseId, suspended, year, occasion)
                        : Decision.refuse(BudgetYearRefusal.SUSPENDED);
            case Instructed _ -> Decision.refuse(BudgetYearRefusal.ALREADY_INSTRUCTED);
            case Released _ -> Decision.refuse(BudgetYearRefusal.ALREADY_RELEASED);
            case Paid _ -> Decision.refuse(BudgetYearRefusal.ALREADY_PAID);
        });
    }

    private static Decision<BudgetYearEvent> instruct(CaseId caseId, Settled settled, Open year, Occasion occasion) {
        EuroCents payable = settled.settlement().payable();
        return cashRefusal(payable, year, occasion)
                .map(Decision::<BudgetYearEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new PaymentInstructed(year.year(), caseId, settled.organisation(), payable, occasion.actor())));
    }

    /** Why an amount can't go out from the cash of the year; empty if it can. */
    static Optional<Refusal> cashRefusal(EuroCents amount, Open year, Occasion occasion) {
        if (occasion.today().getYear() > year.year()) {
            return Optional.of(BudgetYearRefusal.YEAR_OVER);
        }
        return amount.exceeds(year.totals().cashLeft())
                ? Optional.of(BudgetYearRefusal.CASH_EXHAUSTED)
                : Optional.empty();
    }

    static Decision<BudgetYearEvent> suspend(SuspendPayment command, Open year, Occasion occasion) {
        return onSettled(command.caseId(), year, settled -> switch (settled) {
            case Determined _, PaymentRejected _, Instructed _ -> suspend(command, settled, year, occasion.today());
            case Suspended _ -> Decision.refuse(BudgetYearRefusal.ALREADY_SUSPENDED);
            case Released _ -> Decision.refuse(BudgetYearRefusal.ALREADY_RELEASED);
            case Paid _ -> Decision.refuse(BudgetYearRefusal.ALREADY_PAID);
        });
    }

    /** The thirteen weeks of the law run once, from the day on which the first suspension was told, however often it is lifted. */
    private static Decision<BudgetYearEvent> suspend(
            SuspendPayment command, Settled settled, Open year, LocalDate today) {
        LocalDate noLaterThan = settled.settlement()
                .noSuspensionAfter()
                .orElseGet(() -> StatutoryTerm.SUSPENSION_OF_PAYMENT.term().lastDay(today, LegalCalendar.DUTCH));
        if (command.until().isBefore(today) || command.until().isAfter(noLaterThan)) {
            return Decision.refuse(BudgetYearRefusal.SUSPENSION_OUT_OF_BOUNDS);
        }
        return Decision.accept(new PaymentSuspended(
                year.year(),
                command.caseId(),
                settled.organisation(),
                command.until(),
                noLaterThan,
                settled.position().instructed()));
    }

    static Decision<BudgetYearEvent> resume(CaseId caseId, Open year) {
        return onSettled(caseId, year, settled -> switch (settled) {
            case Suspended _ -> Decision.accept(new PaymentResumed(year.year(), caseId, settled.organisation()));
            case Determined _, PaymentRejected _, Instructed _, Released _, Paid _ ->
                Decision.refuse(BudgetYearRefusal.NOT_SUSPENDED);
        });
    }

    static Decision<BudgetYearEvent> release(ReleasePayments command, Open year, Occasion occasion) {
        if (command.payments().isEmpty()) {
            return Decision.refuse(BudgetYearRefusal.NOTHING_TO_RELEASE);
        }
        if (command.payments().stream().map(Destination::caseId).distinct().count()
                < command.payments().size()) {
            return Decision.refuse(BudgetYearRefusal.RELEASED_TWICE);
        }
        if (command.executionOn().isBefore(occasion.today())
                || command.executionOn().getYear() != year.year()) {
            return Decision.refuse(BudgetYearRefusal.EXECUTION_OUT_OF_BOUNDS);
        }
        return command.payments().stream()
                .map(payment -> releaseRefusal(payment.caseId(), year, occasion))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Decision::<BudgetYearEvent>refuse)
                .orElseGet(() -> new Decision.Accepted<>(released(command, year, occasion)));
    }

    /** Why a payment can't be released by who asks; empty if it can. Four eyes: no money leaves on the word of one person. */
    static Optional<Refusal> releaseRefusal(CaseId caseId, Open year, Occasion occasion) {
        Contribution contribution = year.contribution(caseId).orElse(null);
        return switch (contribution) {
            case null -> Optional.of(BudgetYearRefusal.NOT_REQUESTED);
            case NotGranted _, Granted _, GrantWithdrawn _, Determined _, PaymentRejected _ ->
                Optional.of(BudgetYearRefusal.NOT_INSTRUCTED);
            case Suspended _ -> Optional.of(BudgetYearRefusal.SUSPENDED);
            case Released _ -> Optional.of(BudgetYearRefusal.ALREADY_RELEASED);
            case Paid _ -> Optional.of(BudgetYearRefusal.ALREADY_PAID);
            case Instructed instructed -> {
                if (instructed.instructedBy().equals(occasion.actor())) {
                    yield Optional.of(BudgetYearRefusal.SAME_PERSON);
                }
                yield instructed
                        .settlement()
                        .determinedBy()
                        .filter(occasion.actor()::equals)
                        .map(_ -> BudgetYearRefusal.HAS_DETERMINED);
            }
        };
    }

    private static List<BudgetYearEvent> released(ReleasePayments command, Open year, Occasion occasion) {
        int batch = year.counts().batches() + 1;
        List<BudgetYearEvent> payments = new ArrayList<>();
        EuroCents total = EuroCents.ZERO;
        for (Destination payment : command.payments()) {
            Instructed instructed =
                    (Instructed) year.contribution(payment.caseId()).orElseThrow();
            EuroCents amount = instructed.settlement().payable();
            long entry = year.nextEntry() + 1 + payments.size();
            total = total.plus(amount);
            payments.add(new PaymentReleased(
                    year.year(),
                    payment.caseId(),
                    instructed.organisation(),
                    amount,
                    batch,
                    "VW%d-%d".formatted(year.year(), entry),
                    payment.creditor(),
                    occasion.actor()));
        }
        List<BudgetYearEvent> all = new ArrayList<>();
        all.add(new PaymentBatchReleased(
                year.year(), batch, command.executionOn(), command.debtor(), payments.size(), total, occasion.actor()));
        all.addAll(payments);
        return all;
    }

    static Decision<BudgetYearEvent> executed(ReportExecuted command, Open year, Occasion occasion) {
        if (command.valueOn().isAfter(occasion.today())) {
            return Decision.refuse(BudgetYearRefusal.VALUE_DATE_OUT_OF_BOUNDS);
        }
        return year.sent(command.endToEndId())
                .map(sent -> executed(sent, command, year, occasion))
                .orElse(Decision.refuse(BudgetYearRefusal.UNKNOWN_PAYMENT));
    }

    private static Decision<BudgetYearEvent> executed(Sent sent, ReportExecuted command, Open year, Occasion occasion) {
        return switch (sent.contribution()) {
            case Released released ->
                Decision.accept(new PaymentConfirmed(
                        year.year(),
                        sent.caseId(),
                        released.organisation(),
                        released.settlement().payable(),
                        occasion.actor(),
                        Optional.of(command.endToEndId()),
                        Optional.of(command.valueOn())));
            // The bank, or who brings its word, has said so before.
            case Paid _ -> Decision.accept();
            case PaymentRejected _ -> Decision.refuse(BudgetYearRefusal.WAS_REJECTED);
        };
    }

    static Decision<BudgetYearEvent> rejected(ReportRejected command, Open year) {
        if (!REASON_CODE.matcher(command.reasonCode()).matches()) {
            return Decision.refuse(BudgetYearRefusal.REASON_CODE_UNKNOWN);
        }
        return year.sent(command.endToEndId())
                .map(sent -> rejected(sent, command, year))
                .orElse(Decision.refuse(BudgetYearRefusal.UNKNOWN_PAYMENT));
    }

    private static Decision<BudgetYearEvent> rejected(Sent sent, ReportRejected command, Open year) {
        return switch (sent.contribution()) {
            case Released released -> Decision.accept(rejection(sent, released, command, false, year));
            case Paid paid ->
                year.claim(sent.caseId()).isPresent()
                        ? Decision.refuse(BudgetYearRefusal.ALREADY_RECLAIMED)
                        : Decision.accept(rejection(sent, paid, command, true, year));
            case PaymentRejected _ -> Decision.accept();
        };
    }

    private static BudgetYearEvent.PaymentRejected rejection(
            Sent sent, Settled settled, ReportRejected command, boolean afterPayment, Open year) {
        return new BudgetYearEvent.PaymentRejected(
                year.year(),
                sent.caseId(),
                settled.organisation(),
                settled.settlement().payable(),
                command.endToEndId(),
                command.reasonCode(),
                afterPayment);
    }

    private static Decision<BudgetYearEvent> onSettled(
            CaseId caseId, Open year, java.util.function.Function<Settled, Decision<BudgetYearEvent>> then) {
        return BudgetYearDecider.onContribution(caseId, year, contribution -> switch (contribution) {
            case NotGranted _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case GrantWithdrawn _ -> Decision.refuse(BudgetYearRefusal.GRANT_WITHDRAWN);
            case Granted _ -> Decision.refuse(BudgetYearRefusal.NOT_DETERMINED);
            case Settled settled -> then.apply(settled);
        });
    }
}
