package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.MEASURES;
import static nl.veiligwonen.funding.provision.ProvisionExamples.OPENED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.accepted;
import static nl.veiligwonen.funding.provision.ProvisionExamples.advised;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declare;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declared;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.Asked;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.FreezeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.OpenCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.PermitSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordReturn;
import nl.veiligwonen.funding.provision.ProvisionCommand.RefuseCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.ResumeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.WithholdSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.WriteOffLoan;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseFrozen;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseResumed;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyPermitted;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyWithheld;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the course of a case in intake, and the condition for supply in assessment, let the employer do. */
class CaseCourseTest {

    private static final CaseFrozen FROZEN = new CaseFrozen(UTRECHT);
    private static final SupplyWithheld WITHHELD = new SupplyWithheld(UTRECHT);

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    private static CaseClosed closed(Closure closure, ProvisionEvent.AdvisedMeasure... lapsed) {
        return new CaseClosed(UTRECHT, closure, List.of(lapsed));
    }

    @Test
    void a_case_is_known_from_when_it_was_found_eligible() {
        provision.when(new OpenCase(UTRECHT)).then(OPENED);
        provision.given(OPENED).when(new OpenCase(UTRECHT)).thenNothing();
        provision.given(RECEIVED).when(new OpenCase(UTRECHT)).thenNothing();
        provision.given(OPENED).when(new AdoptAdvice()).thenRefused("not-advised");
    }

    @Test
    void a_case_that_a_supplement_puts_outside_the_regulation_is_closed_and_one_that_always_was_stays_unknown() {
        provision.when(new CloseCase(UTRECHT, Closure.INELIGIBLE)).thenNothing();
        provision.given(OPENED).when(new CloseCase(UTRECHT, Closure.INELIGIBLE)).then(closed(Closure.INELIGIBLE));
    }

    @Test
    @Article("para. 1")
    @Article("para. 2")
    void supply_waits_while_its_condition_is_not_met() {
        provision.given(RECEIVED, ADOPTED).when(new WithholdSupply(UTRECHT)).then(WITHHELD);
        var withheld = provision.given(RECEIVED, ADOPTED, WITHHELD);
        withheld.when(new OrderMeasure(LOCK)).thenRefused("supply-withheld");
        withheld.when(new PermitSupply(UTRECHT)).then(new SupplyPermitted(UTRECHT));
        provision
                .given(RECEIVED, ADOPTED, WITHHELD, new SupplyPermitted(UTRECHT))
                .when(new OrderMeasure(LOCK))
                .then(ordered(LOCK));
    }

    @Test
    void what_was_ordered_before_supply_was_withheld_goes_on() {
        var ordered = provision.given(RECEIVED, ADOPTED, ordered(LOCK), WITHHELD);
        ordered.when(new RecordDelivery(LOCK)).then(delivered(LOCK));
        ordered.when(new OrderMeasure(CAMERA)).thenRefused("supply-withheld");
    }

    @Test
    void the_condition_is_told_once() {
        provision.given(WITHHELD).when(new WithholdSupply(UTRECHT)).thenNothing();
        provision
                .given(new SupplyPermitted(UTRECHT))
                .when(new PermitSupply(UTRECHT))
                .thenNothing();
        provision.when(new PermitSupply(UTRECHT)).then(new SupplyPermitted(UTRECHT));
    }

    static Stream<Asked> all_that_people_ask() {
        YearMonth month = YearMonth.of(2026, 3);
        return Stream.of(
                new AdoptAdvice(),
                new DeviateFromAdvice(List.of(LOCK), BECAUSE),
                new OrderMeasure(LOCK),
                new RecordDelivery(LOCK),
                new AcceptMeasure(LOCK),
                declare(LOCK, 1),
                new ApproveCostOverrun(LOCK, BECAUSE),
                new RefuseCostOverrun(LOCK, BECAUSE),
                new LendMeasure(LoanId.random(), new LentObject("A camera"), EuroCents.of(1)),
                new RecordReturn(LoanId.random()),
                new WriteOffLoan(LoanId.random(), BECAUSE),
                new StartRecurringCost(RecurringCostId.random(), EuroCents.of(1), month),
                new StopRecurringCost(RecurringCostId.random(), month),
                new CloseProvision(),
                new ClaimEstimatedCost(),
                new AccountForCost(),
                new GoOnWithPayment());
    }

    @ParameterizedTest
    @MethodSource("all_that_people_ask")
    void all_work_stops_while_a_case_is_frozen(Asked asked) {
        provision.given(RECEIVED, FROZEN).when(asked).thenRefused("case-frozen");
    }

    @Test
    void the_list_of_what_people_ask_is_complete() {
        assertThat(all_that_people_ask().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(Asked.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(CaseCourseTest::leaves);
    }

    @Test
    void a_frozen_case_goes_on_where_it_was_when_it_is_resumed() {
        provision.given(RECEIVED, ADOPTED, FROZEN).when(new ResumeCase(UTRECHT)).then(new CaseResumed(UTRECHT));
        provision
                .given(RECEIVED, ADOPTED, FROZEN, new CaseResumed(UTRECHT))
                .when(new OrderMeasure(LOCK))
                .then(ordered(LOCK));
    }

    @Test
    void what_was_told_already_changes_nothing() {
        provision.given(RECEIVED, FROZEN).when(new FreezeCase(UTRECHT)).thenNothing();
        provision.given(RECEIVED).when(new ResumeCase(UTRECHT)).thenNothing();
        var over = provision.given(RECEIVED, closed(Closure.WITHDRAWN, ADVISED_LOCK, ADVISED_CAMERA));
        over.when(new CloseCase(UTRECHT, Closure.MOVED)).thenNothing();
        over.when(new FreezeCase(UTRECHT)).thenNothing();
        over.when(new ResumeCase(UTRECHT)).thenNothing();
    }

    @Test
    void an_advice_is_taken_in_while_a_case_is_frozen() {
        provision
                .given(OPENED, FROZEN)
                .when(new ReceiveAdvice(UTRECHT, 1, MEASURES))
                .then(RECEIVED);
    }

    @ParameterizedTest
    @EnumSource(Closure.class)
    void nothing_new_is_provided_once_a_case_is_closed(Closure closure) {
        provision
                .given(RECEIVED)
                .when(new CloseCase(UTRECHT, closure))
                .then(closed(closure, ADVISED_LOCK, ADVISED_CAMERA));
        var over = provision.given(RECEIVED, closed(closure, ADVISED_LOCK, ADVISED_CAMERA));
        over.when(new AdoptAdvice()).thenRefused("case-closed");
        over.when(new DeviateFromAdvice(List.of(LOCK), BECAUSE)).thenRefused("case-closed");
        over.when(new OrderMeasure(LOCK)).thenRefused("case-closed");
        over.when(new LendMeasure(LoanId.random(), new LentObject("A camera"), EuroCents.of(1)))
                .thenRefused("case-closed");
        over.when(new StartRecurringCost(RecurringCostId.random(), EuroCents.of(1), YearMonth.of(2026, 3)))
                .thenRefused("case-closed");
    }

    @Test
    void what_was_ordered_is_delivered_and_accounted_for_after_the_case_is_closed() {
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK))
                .when(new CloseCase(UTRECHT, Closure.OFFICE_ENDED))
                .then(closed(Closure.OFFICE_ENDED, ADVISED_CAMERA));
        var over = List.of(RECEIVED, ADOPTED, ordered(LOCK), closed(Closure.OFFICE_ENDED, ADVISED_CAMERA));
        provision.given(over).when(new RecordDelivery(LOCK)).then(delivered(LOCK));
        var claim = provision.given(over).when(new ClaimEstimatedCost());
        claim.thenNothing();
        assertThat(advised(claim.state()).estimatedCost()).isEqualTo(EuroCents.of(120_000));
        provision
                .given(
                        RECEIVED,
                        ADOPTED,
                        ordered(LOCK),
                        closed(Closure.OFFICE_ENDED, ADVISED_CAMERA),
                        delivered(LOCK),
                        accepted(LOCK),
                        declared(LOCK, 110_000))
                .when(new AccountForCost())
                .thenNothing();
    }

    @Test
    void an_advice_that_comes_after_the_case_was_closed_is_too_late() {
        provision
                .given(OPENED, closed(Closure.WITHDRAWN))
                .when(new ReceiveAdvice(UTRECHT, 1, MEASURES))
                .thenNothing();
    }

    @Test
    void a_provision_is_closed_when_the_case_is_and_all_has_been_settled() {
        ProvisionClosed end = new ProvisionClosed(UTRECHT);
        provision.given(RECEIVED).when(new CloseProvision()).thenRefused("case-ongoing");
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), closed(Closure.OFFICE_ENDED, ADVISED_CAMERA))
                .when(new CloseProvision())
                .thenRefused("not-settled");
        var settled = List.<ProvisionEvent>of(
                RECEIVED,
                ADOPTED,
                ordered(LOCK),
                delivered(LOCK),
                accepted(LOCK),
                declared(LOCK, 110_000),
                closed(Closure.OFFICE_ENDED, ADVISED_CAMERA));
        provision.given(settled).when(new CloseProvision()).then(end);
        var over =
                provision.given(Stream.concat(settled.stream(), Stream.of(end)).toList());
        over.when(new CloseProvision()).thenRefused("provision-closed");
        over.when(new RecordDelivery(LOCK)).thenRefused("provision-closed");
    }

    @Test
    void a_contribution_is_settled_after_the_provision_has_been_closed() {
        var over = provision.given(
                RECEIVED,
                ADOPTED,
                ordered(LOCK),
                delivered(LOCK),
                accepted(LOCK),
                declared(LOCK, 110_000),
                closed(Closure.OFFICE_ENDED, ADVISED_CAMERA),
                new ProvisionClosed(UTRECHT));
        over.when(new ClaimEstimatedCost()).thenNothing();
        over.when(new AccountForCost()).thenNothing();
        over.when(new GoOnWithPayment()).thenNothing();
    }
}
