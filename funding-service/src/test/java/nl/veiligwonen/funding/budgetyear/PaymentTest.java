package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CloseBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.PaidEarlier;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ResumePayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentBatchReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

/** A contribution from its determination until it has been paid, taken back, corrected, or goes on in the next year. */
class PaymentTest {

    private static final int YEAR = 2026;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-04T09:00:00Z");
    private static final CaseId CASE = CaseId.random();
    private static final CaseId OTHER_CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");
    private static final Actor OFFICIAL = new Actor("official");
    private static final Actor OTHER_OFFICIAL = new Actor("other-official");
    private static final Actor CONTROLLER = new Actor("controller");
    private static final EuroCents AMOUNT = EuroCents.of(900);
    private static final ReportExecuted EXECUTED = new ReportExecuted("VW2026-6", MONDAY);

    private DeciderScenario<BudgetYear, BudgetYearCommand, BudgetYearEvent> year =
            DeciderScenario.of(new BudgetYearDecider()).at(MORNING).by(OFFICIAL);

    private List<BudgetYearEvent> ask(Actor by, BudgetYearCommand command) {
        year = year.by(by);
        List<BudgetYearEvent> events = year.when(command).events();
        List<BudgetYearEvent> history = new ArrayList<>(year.history());
        history.addAll(events);
        year = year.given(history);
        return events;
    }

    private void refused(Actor by, BudgetYearCommand command, String code) {
        year.by(by).when(command).thenRefused(code);
    }

    private void opened(long ceiling, long cash) {
        ask(
                OFFICIAL,
                new OpenBudgetYear(
                        YEAR, EuroCents.of(ceiling), EuroCents.of(cash), DistributionRules.USUAL, List.of()));
    }

    private void determined(CaseId caseId, OrganisationId organisation) {
        ask(OFFICIAL, new RequestContribution(caseId, organisation, EuroCents.of(1_000), false));
        ask(OFFICIAL, new DetermineContribution(caseId, AMOUNT));
    }

    private void instructed() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
    }

    private void released() {
        instructed();
        ask(CONTROLLER, release());
    }

    private void paid() {
        released();
        ask(CONTROLLER, EXECUTED);
    }

    private static ReleasePayments release() {
        return new ReleasePayments(
                List.of(new Destination(CASE, BookExamples.EMPLOYER)), BookExamples.MINISTRY, MONDAY);
    }

    private static ReclaimContribution reclaim(long cents) {
        return new ReclaimContribution(CASE, EuroCents.of(cents), ReclaimGround.NEW_FACTS, MONDAY, Optional.empty());
    }

    private static CorrectEntry correct(long entry) {
        return new CorrectEntry(
                CASE, new EntryReference(YEAR, entry), CorrectionReason.WRONG_AMOUNT, Optional.empty(), false);
    }

    private Open state() {
        return (Open) year.state();
    }

    private Contribution contribution() {
        return state().contribution(CASE).orElseThrow();
    }

    @Test
    void a_payment_is_released_with_its_batch_and_an_identification_of_its_own() {
        instructed();

        assertThat(ask(CONTROLLER, release()))
                .containsExactly(
                        new PaymentBatchReleased(YEAR, 1, MONDAY, BookExamples.MINISTRY, 1, AMOUNT, CONTROLLER),
                        new PaymentReleased(
                                YEAR, CASE, UTRECHT, AMOUNT, 1, "VW2026-6", BookExamples.EMPLOYER, CONTROLLER));
    }

    @Test
    void who_instructed_or_determined_a_payment_does_not_release_it() {
        instructed();

        refused(OTHER_OFFICIAL, release(), "same-person");
        refused(OFFICIAL, release(), "has-determined");
        assertThat(BudgetYearDecider.releasable(
                        state(), new nl.veiligwonen.platform.domain.Occasion(OFFICIAL, MORNING)))
                .isEmpty();
        assertThat(BudgetYearDecider.releasable(
                        state(), new nl.veiligwonen.platform.domain.Occasion(CONTROLLER, MORNING)))
                .containsExactly(CASE);
    }

    @Test
    void nothing_is_released_before_it_is_instructed_nor_twice() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        refused(CONTROLLER, release(), "payment-not-instructed");
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
        ask(CONTROLLER, release());
        refused(CONTROLLER, release(), "payment-already-released");
        refused(
                CONTROLLER,
                new ReleasePayments(
                        List.of(
                                new Destination(CASE, BookExamples.EMPLOYER),
                                new Destination(CASE, BookExamples.EMPLOYER)),
                        BookExamples.MINISTRY,
                        MONDAY),
                "released-twice");
        refused(CONTROLLER, new ReleasePayments(List.of(), BookExamples.MINISTRY, MONDAY), "nothing-to-release");
    }

    @Test
    void the_bank_is_asked_to_pay_within_the_year() {
        instructed();
        for (LocalDate wrong : List.of(MONDAY.minusDays(1), LocalDate.of(2027, 1, 1))) {
            refused(
                    CONTROLLER,
                    new ReleasePayments(
                            List.of(new Destination(CASE, BookExamples.EMPLOYER)), BookExamples.MINISTRY, wrong),
                    "execution-out-of-bounds");
        }
    }

    @Test
    void what_the_bank_says_twice_happens_once() {
        paid();

        assertThat(contribution()).isInstanceOf(Contribution.Paid.class);
        year.by(CONTROLLER).when(EXECUTED).thenNothing();
        assertThat(state().totals().paid()).isEqualTo(AMOUNT);
    }

    @Test
    void a_rejected_payment_is_instructed_again_under_another_identification() {
        released();
        ask(CONTROLLER, new ReportRejected("VW2026-6", "AC04"));
        year.when(new ReportRejected("VW2026-6", "AC04")).thenNothing();
        refused(CONTROLLER, EXECUTED, "payment-was-rejected");
        assertThat(state().totals().underWay()).isEqualTo(EuroCents.ZERO);

        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
        ask(CONTROLLER, release());
        assertThat(((Contribution.Released) contribution()).endToEndId()).isEqualTo("VW2026-10");
        refused(CONTROLLER, EXECUTED, "unknown-payment");
        ask(CONTROLLER, new ReportExecuted("VW2026-10", MONDAY));
        assertThat(state().totals().paid()).isEqualTo(AMOUNT);
    }

    @Test
    void a_payment_that_comes_back_is_still_to_be_paid() {
        paid();
        ask(CONTROLLER, new ReportRejected("VW2026-6", "MD07"));

        assertThat(state().totals().paid()).isEqualTo(EuroCents.ZERO);
        assertThat(state().totals().determined()).isEqualTo(AMOUNT);
        refused(CONTROLLER, new ReportRejected("VW2026-6", "no"), "reason-code-unknown");
        refused(CONTROLLER, new ReportExecuted("VW2026-6", MONDAY.plusDays(1)), "value-date-out-of-bounds");
    }

    @Test
    void no_more_cash_goes_out_than_there_is() {
        opened(10_000, 1_000);
        determined(CASE, UTRECHT);
        determined(OTHER_CASE, UTRECHT);
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));

        refused(OTHER_OFFICIAL, new InstructPayment(OTHER_CASE), "cash-exhausted");
        refused(
                OFFICIAL,
                new ChangeBudget(EuroCents.of(10_000), EuroCents.of(899), DecisionReference.of("Stcrt. 2026, 1")),
                "cash-spent");
        ask(
                OFFICIAL,
                new ChangeBudget(EuroCents.of(10_000), EuroCents.of(1_800), DecisionReference.of("Stcrt. 2026, 1")));
        ask(OTHER_OFFICIAL, new InstructPayment(OTHER_CASE));
        assertThat(state().totals().cashLeft()).isEqualTo(EuroCents.ZERO);
    }

    @Test
    @Article("Awb 4:56")
    void a_payment_is_suspended_for_thirteen_weeks_at_most_and_goes_on_by_itself() {
        instructed();
        refused(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusWeeks(13).plusDays(1)), "suspension-out-of-bounds");
        refused(OFFICIAL, new SuspendPayment(CASE, MONDAY.minusDays(1)), "suspension-out-of-bounds");
        ask(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusWeeks(13)));

        assertThat(state().totals().underWay())
                .as("what was instructed is taken back")
                .isEqualTo(EuroCents.ZERO);
        refused(CONTROLLER, release(), "payment-suspended");
        refused(OFFICIAL, new InstructPayment(CASE), "payment-suspended");
        refused(OFFICIAL, new SuspendPayment(CASE, MONDAY), "payment-already-suspended");
        year.at(MORNING.plus(java.time.Duration.ofDays(92)))
                .by(OTHER_OFFICIAL)
                .when(new InstructPayment(CASE))
                .then(new BudgetYearEvent.PaymentInstructed(YEAR, CASE, UTRECHT, AMOUNT, OTHER_OFFICIAL));
        ask(OFFICIAL, new ResumePayment(CASE));
        refused(OFFICIAL, new ResumePayment(CASE), "payment-not-suspended");
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
    }

    @Test
    @Article("Awb 4:56")
    void the_thirteen_weeks_run_once_however_often_a_suspension_is_lifted() {
        instructed();
        ask(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusWeeks(2)));
        ask(OFFICIAL, new ResumePayment(CASE));
        year = year.at(MORNING.plus(java.time.Duration.ofDays(7)));

        refused(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusWeeks(13).plusDays(1)), "suspension-out-of-bounds");
        assertThat(ask(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusWeeks(13))))
                .containsExactly(new PaymentSuspended(
                        YEAR, CASE, UTRECHT, MONDAY.plusWeeks(13), MONDAY.plusWeeks(13), EuroCents.ZERO));

        year = year.at(MORNING.plus(java.time.Duration.ofDays(92)));
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
        refused(OFFICIAL, new SuspendPayment(CASE, MONDAY.plusDays(92)), "suspension-out-of-bounds");
    }

    @Test
    @Article("Awb 4:56")
    void a_suspended_payment_goes_on_suspended_in_the_next_year() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        determined(OTHER_CASE, AMSTERDAM);
        year = year.at(Instant.parse("2026-12-28T09:00:00Z"));
        LocalDate until = LocalDate.of(2027, 2, 1);
        ask(OFFICIAL, new SuspendPayment(CASE, until));
        ask(OFFICIAL, new SuspendPayment(OTHER_CASE, until));
        ask(OFFICIAL, new ResumePayment(OTHER_CASE));
        year = year.at(NEXT_YEAR);
        ask(OFFICIAL, new CloseBudgetYear());
        CarriedOver carriedOver = ((Closed) year.state()).statement().carriedOver();

        year = year.given(List.of());
        ask(OFFICIAL, new OpenBudgetYear(YEAR + 1, EuroCents.of(2_000)));
        ask(OFFICIAL, new BringForward(YEAR, carriedOver));
        refused(OTHER_OFFICIAL, new InstructPayment(CASE), "payment-suspended");
        LocalDate thirteenWeeks = LocalDate.of(2027, 3, 29);
        refused(OFFICIAL, new SuspendPayment(OTHER_CASE, thirteenWeeks.plusDays(1)), "suspension-out-of-bounds");
        ask(OFFICIAL, new SuspendPayment(OTHER_CASE, thirteenWeeks));
        ask(OFFICIAL, new ResumePayment(CASE));
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
    }

    @Test
    @Article("Awb 4:57")
    void what_was_paid_is_reclaimed_and_comes_back() {
        paid();
        refused(OFFICIAL, reclaim(901), "more-than-paid");
        ask(OFFICIAL, reclaim(500));
        refused(OFFICIAL, reclaim(401), "more-than-paid");
        refused(CONTROLLER, new ReceiveClaim(CASE, EuroCents.of(501), MONDAY), "more-than-claimed");
        ask(CONTROLLER, new ReceiveClaim(CASE, EuroCents.of(200), MONDAY));

        assertThat(state().claim(CASE)).map(Claim::open).contains(EuroCents.of(300));
        assertThat(state().totals().left()).as("what comes back makes no room").isEqualTo(EuroCents.of(9_100));
        refused(CONTROLLER, new ReportRejected("VW2026-6", "MD07"), "contribution-already-reclaimed");
    }

    @Test
    @Article("Awb 4:49")
    @Article("Awb 4:57")
    void nothing_is_reclaimed_after_five_years() {
        paid();
        ReclaimContribution ofLongAgo = new ReclaimContribution(
                CASE,
                EuroCents.of(1),
                ReclaimGround.NEW_FACTS,
                MONDAY.minusYears(5).minusDays(1),
                Optional.empty());
        refused(OFFICIAL, ofLongAgo, "too-late-to-reclaim");
        year.when(new ReclaimContribution(
                        CASE, EuroCents.of(1), ReclaimGround.NEW_FACTS, MONDAY.minusYears(5), Optional.empty()))
                .events();
    }

    @Test
    @Article("Awb 4:57")
    void a_claim_is_set_off_against_another_payment_to_the_same_organisation() {
        paid();
        ask(OFFICIAL, reclaim(500));
        determined(OTHER_CASE, UTRECHT);
        refused(OFFICIAL, new SetOffClaim(OTHER_CASE, CASE, EuroCents.of(501)), "more-than-claimed");
        ask(OFFICIAL, new SetOffClaim(OTHER_CASE, CASE, EuroCents.of(500)));

        assertThat(state().claim(CASE)).map(Claim::open).contains(EuroCents.ZERO);
        assertThat(ask(OTHER_OFFICIAL, new InstructPayment(OTHER_CASE)))
                .containsExactly(new BudgetYearEvent.PaymentInstructed(
                        YEAR, OTHER_CASE, UTRECHT, EuroCents.of(400), OTHER_OFFICIAL));
        assertThat(state().totals().paid()).isEqualTo(EuroCents.of(1_400));
    }

    @Test
    void a_claim_that_is_as_high_as_the_payment_pays_it_wholly() {
        paid();
        ask(OFFICIAL, reclaim(900));
        determined(OTHER_CASE, UTRECHT);
        ask(OFFICIAL, new SetOffClaim(OTHER_CASE, CASE, AMOUNT));

        assertThat(state().contribution(OTHER_CASE)).get().isInstanceOf(Contribution.Paid.class);
    }

    @Test
    void a_claim_on_one_is_not_set_off_against_what_is_due_to_another() {
        paid();
        ask(OFFICIAL, reclaim(900));
        determined(OTHER_CASE, AMSTERDAM);
        refused(OFFICIAL, new SetOffClaim(OTHER_CASE, CASE, EuroCents.of(1)), "other-organisation");
        refused(OFFICIAL, new SetOffClaim(CASE, CASE, EuroCents.of(1)), "contribution-not-payable");
    }

    @Test
    void a_wrong_determination_is_undone_by_an_entry_that_names_it() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        refused(OFFICIAL, correct(2), "not-the-last-entry");
        ask(OFFICIAL, correct(3));

        assertThat(contribution()).isInstanceOf(Contribution.Granted.class);
        assertThat(state().totals().committed()).isEqualTo(EuroCents.of(1_000));
        refused(OFFICIAL, correct(4), "entry-not-correctable");
        ask(OFFICIAL, new DetermineContribution(CASE, EuroCents.of(950)));
        assertThat(state().totals().determined()).isEqualTo(EuroCents.of(950));
    }

    @Test
    void corrections_go_backwards_one_by_one() {
        paid();
        ask(OFFICIAL, correct(7));
        assertThat(contribution()).isInstanceOf(Contribution.Released.class);
        refused(OFFICIAL, correct(8), "entry-not-correctable");
        ask(CONTROLLER, new ReportRejected("VW2026-6", "AC04"));
        ask(OFFICIAL, correct(9));
        ask(CONTROLLER, EXECUTED);
        assertThat(state().totals().paid()).isEqualTo(AMOUNT);
    }

    @Test
    @Article("Awb 4:25")
    void a_determination_is_not_undone_when_what_it_released_has_gone_to_others() {
        opened(1_000, 1_000);
        determined(CASE, UTRECHT);
        ask(OFFICIAL, new RequestContribution(OTHER_CASE, UTRECHT, EuroCents.of(100), false));

        refused(OFFICIAL, correct(3), "no-room");
    }

    @Test
    void a_year_is_closed_when_it_is_over_and_nothing_is_under_way() {
        released();
        refused(OFFICIAL, new CloseBudgetYear(), "year-not-over");
        year = year.at(NEXT_YEAR);
        refused(OFFICIAL, new CloseBudgetYear(), "payments-under-way");
        ask(CONTROLLER, EXECUTED);
        ask(OFFICIAL, new CloseBudgetYear());

        ClosingStatement statement = ((Closed) year.state()).statement();
        assertThat(statement.paidCents()).isEqualTo(AMOUNT);
        assertThat(statement.lapsedCents()).isEqualTo(EuroCents.of(9_100));
        assertThat(statement.carriedOver().obligations()).isEmpty();
        refused(OFFICIAL, reclaim(1), "budget-year-closed");
        refused(OFFICIAL, correct(7), "budget-year-closed");
    }

    @Test
    void nothing_is_paid_from_the_cash_of_a_year_that_is_over() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        year = year.at(NEXT_YEAR);
        refused(OTHER_OFFICIAL, new InstructPayment(CASE), "year-over");
    }

    @Test
    void what_is_open_goes_on_in_the_next_year_from_its_cash_and_not_from_its_ceiling() {
        opened(10_000, 10_000);
        determined(CASE, UTRECHT);
        ask(OFFICIAL, new RequestContribution(OTHER_CASE, AMSTERDAM, EuroCents.of(500), false));
        year = year.at(NEXT_YEAR);
        ask(OFFICIAL, new CloseBudgetYear());
        CarriedOver carriedOver = ((Closed) year.state()).statement().carriedOver();
        assertThat(carriedOver.obligationsCents()).isEqualTo(EuroCents.of(1_400));

        year = year.given(List.of());
        ask(OFFICIAL, new OpenBudgetYear(YEAR + 1, EuroCents.of(2_000)));
        ask(OFFICIAL, new BringForward(YEAR, carriedOver));
        refused(OFFICIAL, new BringForward(YEAR, carriedOver), "already-brought-forward");

        assertThat(state().totals().left()).isEqualTo(EuroCents.of(2_000));
        assertThat(state().totals().broughtForward().open()).isEqualTo(EuroCents.of(1_400));
        ask(OTHER_OFFICIAL, new InstructPayment(CASE));
        assertThat(state().totals().cashLeft()).isEqualTo(EuroCents.of(1_100));
        ask(OFFICIAL, new DetermineContribution(OTHER_CASE, EuroCents.of(100)));
        assertThat(state().totals().left())
                .as("what is released of an earlier year lapses")
                .isEqualTo(EuroCents.of(2_000));
    }

    @Test
    @Article("Awb 4:57")
    void what_was_paid_in_a_closed_year_is_reclaimed_in_the_present_one() {
        year = year.at(NEXT_YEAR);
        ask(OFFICIAL, new OpenBudgetYear(YEAR + 1, EuroCents.of(2_000)));
        PaidEarlier earlier = new PaidEarlier(UTRECHT, AMOUNT, new EntryReference(YEAR, 7), EuroCents.of(300));
        ReclaimContribution reclaim = new ReclaimContribution(
                CASE, EuroCents.of(601), ReclaimGround.PAID_UNDUE, MONDAY, Optional.of(earlier));
        refused(OFFICIAL, reclaim, "more-than-paid");
        ask(
                OFFICIAL,
                new ReclaimContribution(
                        CASE, EuroCents.of(600), ReclaimGround.PAID_UNDUE, MONDAY, Optional.of(earlier)));
        assertThat(state().claim(CASE)).map(Claim::open).contains(EuroCents.of(600));
    }
}
