package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

/** Who is granted what when there is not enough for all. */
class DistributionTest {

    private static final int YEAR = 2026;
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");
    private static final OrganisationId ZWOLLE = OrganisationId.of("gm0193");
    private static final List<CaseId> CASES =
            IntStream.range(0, 5).mapToObj(number -> CaseId.random()).toList();
    private static final DecisionReference DECISION = DecisionReference.of("Stcrt. 2026, 12345");

    private DeciderScenario<BudgetYear, BudgetYearCommand, BudgetYearEvent> year =
            DeciderScenario.of(new BudgetYearDecider()).at(Instant.parse("2026-03-02T09:00:00Z"));

    /** Asks, and goes on from what follows. */
    private List<BudgetYearEvent> ask(BudgetYearCommand command) {
        List<BudgetYearEvent> events = year.when(command).events();
        List<BudgetYearEvent> history = new java.util.ArrayList<>(year.history());
        history.addAll(events);
        year = year.given(history);
        return events;
    }

    private void opened(
            long ceiling, Distribution distribution, WhenTooLittle whenTooLittle, boolean loweringAnnounced) {
        ask(new OpenBudgetYear(
                YEAR,
                EuroCents.of(ceiling),
                EuroCents.of(ceiling),
                new DistributionRules(distribution, whenTooLittle, loweringAnnounced),
                List.of(UTRECHT, AMSTERDAM, ZWOLLE)));
    }

    private static RequestContribution request(int number, OrganisationId organisation, long cents) {
        return new RequestContribution(CASES.get(number), organisation, EuroCents.of(cents), false);
    }

    private Open state() {
        return (Open) year.state();
    }

    private static List<CaseId> granted(List<BudgetYearEvent> events) {
        return events.stream()
                .filter(event -> event instanceof ContributionGranted)
                .map(event -> ((ContributionGranted) event).caseId())
                .toList();
    }

    @Test
    @Article("Awb 4:26")
    void money_that_comes_free_goes_to_who_asked_first_as_far_as_it_fits() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 900));
        ask(request(1, AMSTERDAM, 400));
        ask(request(2, ZWOLLE, 600));
        ask(request(3, UTRECHT, 150));

        List<BudgetYearEvent> events = ask(new DetermineContribution(CASES.get(0), EuroCents.of(400)));

        assertThat(granted(events))
                .as("600 does not fit after 400, 150 does")
                .containsExactly(CASES.get(1), CASES.get(3));
        assertThat(state().totals().committed()).isEqualTo(EuroCents.of(950));
        assertThat(state().waiting()).extracting(Open.Waiting::caseId).containsExactly(CASES.get(2));
    }

    @Test
    @Article("Awb 4:26")
    void who_asks_again_keeps_his_place() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 1_000));
        ask(request(1, AMSTERDAM, 500));
        ask(request(2, ZWOLLE, 500));
        ask(request(1, AMSTERDAM, 500));

        assertThat(granted(ask(new DetermineContribution(CASES.get(0), EuroCents.of(400)))))
                .containsExactly(CASES.get(1));
    }

    @Test
    void who_withdraws_his_request_is_not_granted_it() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 1_000));
        ask(request(1, AMSTERDAM, 500));
        ask(new WithdrawRequest(CASES.get(1)));

        assertThat(granted(ask(new DetermineContribution(CASES.get(0), EuroCents.of(400)))))
                .isEmpty();
        year.when(new WithdrawRequest(CASES.get(1))).thenRefused("request-already-withdrawn");
        assertThat(granted(ask(request(1, AMSTERDAM, 500)))).containsExactly(CASES.get(1));
    }

    @Test
    @Article("Awb 4:48")
    void a_grant_that_is_withdrawn_comes_free_for_who_waits() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 1_000));
        ask(request(1, AMSTERDAM, 500));

        assertThat(granted(ask(new WithdrawGrant(CASES.get(0), WithdrawalGround.ACTIVITIES_NOT_DONE))))
                .containsExactly(CASES.get(1));
        year.when(new WithdrawGrant(CASES.get(0), WithdrawalGround.ON_REQUEST))
                .thenRefused("grant-withdrawn", "Awb 4:48");
        assertThat(state().hasGranted(CASES.get(0))).isFalse();
    }

    @Test
    @Article("Awb 4:25")
    void a_year_can_grant_what_is_left() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.GRANT_WHAT_IS_LEFT, false);
        ask(request(0, UTRECHT, 900));

        assertThat(ask(request(1, AMSTERDAM, 400)))
                .containsExactly(new ContributionGranted(
                        YEAR,
                        CASES.get(1),
                        AMSTERDAM,
                        EuroCents.of(400),
                        EuroCents.of(100),
                        Source.CEILING,
                        EuroCents.of(1_000),
                        EuroCents.ZERO));
        assertThat(ask(request(2, ZWOLLE, 1)))
                .containsExactly(new ContributionRefused(YEAR, CASES.get(2), ZWOLLE, EuroCents.of(1), EuroCents.ZERO));
    }

    @Test
    @Article("Awb 4:26")
    void the_ceiling_of_the_letter_is_shared_equally_to_the_cent() {
        List<OrganisationId> recipients =
                OrganisationRegister.get().validOn(java.time.LocalDate.of(2023, 1, 1)).stream()
                        .filter(organisation -> organisation.layer() != Layer.WATER_BOARD)
                        .map(Organisation::id)
                        .toList();

        List<Share> shares = EqualShares.of(EuroCents.of(250_000_000), recipients);

        assertThat(shares).hasSize(354);
        assertThat(EuroCents.sum(shares.stream().map(Share::amountCents).toList()))
                .isEqualTo(EuroCents.of(250_000_000));
        assertThat(shares.stream().map(share -> share.amountCents().value())).containsOnly(706_214L, 706_215L);
        assertThat(shares.stream().filter(share -> share.amountCents().value() == 706_215L))
                .as("the cents that are left over go to the first by code")
                .hasSize(244)
                .isEqualTo(shares.subList(0, 244));
    }

    @Test
    void each_has_its_own_share_and_no_more() {
        opened(1_000, Distribution.EQUAL_SHARE, WhenTooLittle.REFUSE, false);

        assertThat(((BudgetYearOpened) year.history().getFirst()).shares())
                .containsExactly(
                        new Share(ZWOLLE, EuroCents.of(334)),
                        new Share(UTRECHT, EuroCents.of(333)),
                        new Share(AMSTERDAM, EuroCents.of(333)));
        assertThat(granted(ask(request(0, UTRECHT, 333)))).containsExactly(CASES.get(0));
        assertThat(ask(request(1, UTRECHT, 1)))
                .containsExactly(new ContributionRefused(YEAR, CASES.get(1), UTRECHT, EuroCents.of(1), EuroCents.ZERO));
        assertThat(granted(ask(request(2, ZWOLLE, 334)))).containsExactly(CASES.get(2));
        year.when(new RequestContribution(CASES.get(3), OrganisationId.of("ws0155"), EuroCents.of(1), false))
                .thenRefused("not-a-recipient", "Awb 4:26");
        assertThat(granted(ask(new DetermineContribution(CASES.get(0), EuroCents.of(300)))))
                .as("what Utrecht does not spend stays in its share")
                .containsExactly(CASES.get(1));
    }

    @Test
    @Article("Awb 4:27")
    void a_ceiling_can_be_raised_and_who_waits_is_granted() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 1_000));
        ask(request(1, AMSTERDAM, 500));

        assertThat(granted(ask(new ChangeBudget(EuroCents.of(1_500), EuroCents.of(1_500), DECISION))))
                .containsExactly(CASES.get(1));
    }

    @Test
    @Article("Awb 4:27")
    void a_ceiling_is_not_lowered_below_what_is_granted_nor_for_who_has_asked() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
        ask(request(0, UTRECHT, 600));
        ask(request(1, AMSTERDAM, 401));

        year.when(new ChangeBudget(EuroCents.of(599), EuroCents.of(1_000), DECISION))
                .thenRefused("ceiling-committed", "Awb 4:27");
        year.when(new ChangeBudget(EuroCents.of(999), EuroCents.of(1_000), DECISION))
                .thenRefused("asked-before", "Awb 4:28");
        ask(new WithdrawRequest(CASES.get(1)));
        ask(new ChangeBudget(EuroCents.of(600), EuroCents.of(1_000), DECISION));
        assertThat(state().totals().left()).isEqualTo(EuroCents.ZERO);
    }

    @Test
    @Article("Awb 4:28")
    void a_lowering_that_was_announced_is_for_who_has_asked_too() {
        opened(1_000, Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, true);
        ask(request(0, UTRECHT, 600));
        ask(request(1, AMSTERDAM, 401));

        ask(new ChangeBudget(EuroCents.of(600), EuroCents.of(1_000), DECISION));
        assertThat(state().totals().ceiling()).isEqualTo(EuroCents.of(600));
    }
}
