package nl.veiligwonen.funding.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BankAccountSnapshot;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.CorrectionReason;
import nl.veiligwonen.funding.budgetyear.DebtorSnapshot;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;

/**
 * A small year as the rules of a budget year make it: opened in the autumn before with 2.5 million euro; five cases of
 * Utrecht, Amsterdam and the province of Utrecht, of which some are determined, paid or refused, and one was
 * determined by mistake.
 */
final class SmallLedger {

    static final int YEAR = 2026;
    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");
    static final OrganisationId PROVINCE = OrganisationId.of("pv26");

    /** All that happened, known and effective. */
    static final BothClocks AT_LAST = new BothClocks(Instant.parse("2027-03-01T00:00:00Z"), LocalDate.of(2027, 3, 1));

    private final BudgetYearDecider decider = new BudgetYearDecider();
    private final List<RecordedEvent> history = new ArrayList<>();
    private BudgetYear state = decider.initialState();
    private Instant now = Instant.parse("2025-11-03T09:00:00Z");

    private SmallLedger() {}

    static CaseId caseOf(int number) {
        return new CaseId(new UUID(0, number));
    }

    /** All that happened in the year. */
    static List<RecordedEvent> history() {
        SmallLedger year = new SmallLedger();
        year.ask("official-1", new OpenBudgetYear(YEAR, EuroCents.of(250_000_000)));
        year.now = Instant.parse("2026-01-12T10:00:00Z");
        year.grant(1, UTRECHT, 1_234_501);
        year.grant(2, UTRECHT, 80_000);
        year.grant(3, AMSTERDAM, 100_000_000);
        year.grant(4, PROVINCE, 99_999);
        year.grant(5, AMSTERDAM, 200_000_000); // passes the ceiling: refused
        year.ask("official-1", new DetermineContribution(caseOf(2), EuroCents.of(70_000)));
        year.ask(
                "official-1",
                new CorrectEntry(
                        caseOf(2),
                        new EntryReference(YEAR, 7),
                        CorrectionReason.WRONG_AMOUNT,
                        Optional.empty(),
                        false));
        year.pay(1, 1_234_500);
        year.pay(3, 99_999_999);
        year.ask("official-1", new DetermineContribution(caseOf(4), EuroCents.of(1)));
        return List.copyOf(year.history);
    }

    /** The books of the year. */
    static LedgerExtract books() {
        return books(AT_LAST);
    }

    /** The books of the year as of a moment. */
    static LedgerExtract books(BothClocks asOf) {
        return LedgerExtract.of(YEAR, asOf, LedgerLines.of(history(), entry -> Optional.empty()));
    }

    private void grant(int number, OrganisationId organisation, long cents) {
        ask("employer-1", new RequestContribution(caseOf(number), organisation, EuroCents.of(cents), false));
    }

    private void pay(int number, long cents) {
        ask("official-1", new DetermineContribution(caseOf(number), EuroCents.of(cents)));
        ask("official-2", new InstructPayment(caseOf(number)));
        LocalDate executionOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(12);
        ask(
                "controller-1",
                new ReleasePayments(
                        List.of(new Destination(
                                caseOf(number), new BankAccountSnapshot("Ontvanger", "NL91ABNA0417164300"))),
                        new DebtorSnapshot("Ministerie", "NL20INGB0001234567", Optional.empty()),
                        executionOn));
        String endToEndId = history.stream()
                .map(RecordedEvent::event)
                .filter(PaymentReleased.class::isInstance)
                .map(released -> ((PaymentReleased) released).endToEndId())
                .toList()
                .getLast();
        ask("controller-1", new ReportExecuted(endToEndId, executionOn));
    }

    private void ask(String actor, BudgetYearCommand command) {
        now = now.plus(Duration.ofDays(6));
        Occasion occasion = new Occasion(new Actor(actor), now);
        if (!(decider.decide(command, state, occasion) instanceof Decision.Accepted<BudgetYearEvent>(var events))) {
            throw new IllegalStateException("The small ledger can't be made: %s %s"
                    .formatted(command, decider.decide(command, state, occasion)));
        }
        for (BudgetYearEvent event : events) {
            state = decider.evolve(state, event);
            long version = history.size() + 1L;
            history.add(new RecordedEvent(
                    new UUID(1, version),
                    new JournalPosition(version, version),
                    "BudgetYear",
                    Integer.toString(YEAR),
                    version,
                    event,
                    new Actor(actor),
                    now,
                    "correlation"));
        }
    }
}
