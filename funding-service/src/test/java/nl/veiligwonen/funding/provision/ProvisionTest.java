package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.MEASURES;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.accepted;
import static nl.veiligwonen.funding.provision.ProvisionExamples.advised;
import static nl.veiligwonen.funding.provision.ProvisionExamples.cost;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declare;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declared;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionTest {

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    @Test
    @Article("para. 4")
    void an_established_advice_opens_a_provision() {
        provision.when(new ReceiveAdvice(UTRECHT, 1, MEASURES)).then(RECEIVED);
    }

    @Test
    void an_advice_without_measures_opens_nothing() {
        provision.when(new ReceiveAdvice(UTRECHT, 1, List.of())).thenRefused("no-measures");
    }

    @Test
    void a_second_advice_for_the_same_case_is_refused() {
        provision.given(RECEIVED).when(new ReceiveAdvice(UTRECHT, 2, MEASURES)).thenRefused("advice-already-received");
    }

    @Test
    void the_employer_adopts_the_advice_once() {
        provision.given(RECEIVED).when(new AdoptAdvice()).then(ADOPTED);
        provision.given(RECEIVED, ADOPTED).when(new AdoptAdvice()).thenRefused("already-adopted");
    }

    @Test
    void nothing_can_be_adopted_before_an_advice_is_established() {
        provision.when(new AdoptAdvice()).thenRefused("not-advised");
    }

    @Test
    void a_measure_is_ordered_after_adoption_once() {
        provision.given(RECEIVED).when(new OrderMeasure(LOCK)).thenRefused("not-adopted");
        provision.given(RECEIVED, ADOPTED).when(new OrderMeasure(LOCK)).then(ordered(LOCK));
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK))
                .when(new OrderMeasure(LOCK))
                .thenRefused("already-ordered");
    }

    @Test
    void only_measures_of_the_advice_can_be_ordered() {
        provision
                .given(RECEIVED, ADOPTED)
                .when(new OrderMeasure(MeasureId.random()))
                .thenRefused("unknown-measure");
    }

    @Test
    void a_measure_is_delivered_after_it_was_ordered_once() {
        provision.given(RECEIVED, ADOPTED).when(new RecordDelivery(LOCK)).thenRefused("not-ordered");
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK))
                .when(new RecordDelivery(LOCK))
                .then(delivered(LOCK));
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK))
                .when(new RecordDelivery(LOCK))
                .thenRefused("already-delivered");
    }

    @Test
    void a_cost_is_declared_after_delivery_once() {
        var declare = declare(LOCK, 119_950);
        provision.given(RECEIVED, ADOPTED, ordered(LOCK)).when(declare).thenRefused("not-delivered");
        var deliveredLock = provision.given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK));
        deliveredLock.when(declare).then(accepted(LOCK), declared(LOCK, 119_950));
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), declared(LOCK, 119_950))
                .when(declare)
                .thenRefused("already-declared");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_001, Long.MAX_VALUE})
    void a_cost_has_bounds(long cents) {
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK))
                .when(declare(LOCK, cents))
                .thenRefused("cost-out-of-bounds");
    }

    @Test
    void an_advice_is_not_received_with_measures_that_cost_nothing() {
        var free = List.of(new AdvisedMeasure(LOCK, EuroCents.ZERO));
        provision.when(new ReceiveAdvice(UTRECHT, 1, free)).thenRefused("cost-out-of-bounds");
    }

    @Test
    void an_advice_names_each_measure_once() {
        var twice = List.of(new AdvisedMeasure(LOCK, EuroCents.of(1)), new AdvisedMeasure(LOCK, EuroCents.of(2)));
        provision.when(new ReceiveAdvice(UTRECHT, 1, twice)).thenRefused("measure-twice");
    }

    @Test
    void who_pays_for_a_measure_has_accepted_it() {
        var delivered = List.<ProvisionEvent>of(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK));
        provision.given(delivered).when(new AcceptMeasure(LOCK)).then(accepted(LOCK));
        var acceptedLock = provision.given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), accepted(LOCK));
        acceptedLock.when(new AcceptMeasure(LOCK)).thenRefused("already-accepted");
        acceptedLock.when(declare(LOCK, 119_950)).then(declared(LOCK, 119_950));
    }

    @Test
    void a_measure_is_accepted_after_it_was_delivered() {
        provision.given(RECEIVED, ADOPTED).when(new AcceptMeasure(LOCK)).thenRefused("not-delivered");
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK))
                .when(new AcceptMeasure(LOCK))
                .thenRefused("not-delivered");
    }

    @Test
    void the_invoice_is_kept_with_the_cost() {
        var advised = advised(provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), declared(LOCK, 119_950))
                .state());
        assertThat(advised.measure(LOCK))
                .contains(new Measure(LOCK, EuroCents.of(120_000), Progress.DECLARED, Optional.of(cost(119_950))));
    }

    @Test
    void the_estimated_cost_can_be_claimed_once_every_measure_has_been_ordered() {
        var claim = new ClaimEstimatedCost();
        provision.when(claim).thenRefused("not-advised");
        provision.given(RECEIVED).when(claim).thenRefused("not-adopted");
        provision.given(RECEIVED, ADOPTED, ordered(LOCK)).when(claim).thenRefused("not-all-ordered");
        var outcome = provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), ordered(CAMERA))
                .when(claim);
        outcome.thenNothing();
        assertThat(advised(outcome.state()).estimatedCost()).isEqualTo(EuroCents.of(460_001));
    }

    @Test
    @Article("Awb 4:45")
    void the_cost_can_be_accounted_for_once_it_has_been_declared_for_every_measure() {
        var history = List.<ProvisionEvent>of(
                RECEIVED,
                ADOPTED,
                ordered(LOCK),
                ordered(CAMERA),
                delivered(LOCK),
                delivered(CAMERA),
                declared(LOCK, 100_000),
                declared(CAMERA, 340_000));
        for (int events = 2; events < history.size(); events++) {
            provision
                    .given(history.subList(0, events))
                    .when(new AccountForCost())
                    .thenRefused("not-all-declared", "Awb 4:45");
        }
        var outcome = provision.given(history).when(new AccountForCost());
        outcome.thenNothing();
        assertThat(advised(outcome.state()).declaredCost()).isEqualTo(EuroCents.of(440_000));
    }

    @Test
    void a_reference_has_no_room_for_prose() {
        assertThatThrownBy(() -> new DocumentReference("for the house of Mr"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
