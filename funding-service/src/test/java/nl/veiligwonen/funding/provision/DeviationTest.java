package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.accepted;
import static nl.veiligwonen.funding.provision.ProvisionExamples.advised;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declare;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declared;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An employer who does not take over all of the advice. */
class DeviationTest {

    private static final AdviceAdoptionDeviated WITHOUT_CAMERA =
            new AdviceAdoptionDeviated(UTRECHT, List.of(ADVISED_CAMERA), BECAUSE);

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    private static DeviateFromAdvice without(MeasureId... measures) {
        return new DeviateFromAdvice(List.of(measures), BECAUSE);
    }

    @Test
    void an_employer_may_leave_measures_out_with_a_motivation() {
        provision.given(RECEIVED).when(without(CAMERA)).then(WITHOUT_CAMERA);
    }

    @Test
    void he_names_at_least_one_measure_of_the_advice_each_once() {
        provision.given(RECEIVED).when(without()).thenRefused("no-deviation");
        provision.given(RECEIVED).when(without(MeasureId.random())).thenRefused("unknown-measure");
        provision.given(RECEIVED).when(without(CAMERA, CAMERA)).thenRefused("measure-twice");
    }

    @Test
    void the_advice_is_adopted_once_in_one_way_or_the_other() {
        provision.when(without(CAMERA)).thenRefused("not-advised");
        provision.given(RECEIVED, ADOPTED).when(without(CAMERA)).thenRefused("already-adopted");
        provision.given(RECEIVED, WITHOUT_CAMERA).when(new AdoptAdvice()).thenRefused("already-adopted");
    }

    @Test
    void a_measure_that_was_not_taken_over_is_not_provided() {
        var deviated = provision.given(RECEIVED, WITHOUT_CAMERA);
        deviated.when(new OrderMeasure(CAMERA)).thenRefused("not-provided");
        deviated.when(new RecordDelivery(CAMERA)).thenRefused("not-provided");
        deviated.when(new AcceptMeasure(CAMERA)).thenRefused("not-provided");
        deviated.when(declare(CAMERA, 1)).thenRefused("not-provided");
    }

    @Test
    void a_contribution_is_asked_and_accounted_for_on_what_was_taken_over() {
        var outcome = provision.given(RECEIVED, WITHOUT_CAMERA, ordered(LOCK)).when(new ClaimEstimatedCost());
        outcome.thenNothing();
        assertThat(advised(outcome.state()).estimatedCost()).isEqualTo(EuroCents.of(120_000));
        provision
                .given(
                        RECEIVED,
                        WITHOUT_CAMERA,
                        ordered(LOCK),
                        delivered(LOCK),
                        accepted(LOCK),
                        declared(LOCK, 110_000))
                .when(new AccountForCost())
                .thenNothing();
    }

    @Test
    void who_takes_over_nothing_asks_no_contribution() {
        var nothing = new AdviceAdoptionDeviated(UTRECHT, List.of(ADVISED_LOCK, ADVISED_CAMERA), BECAUSE);
        provision.given(RECEIVED).when(without(LOCK, CAMERA)).then(nothing);
        provision.given(RECEIVED, nothing).when(new ClaimEstimatedCost()).thenRefused("nothing-provided");
        provision.given(RECEIVED, nothing).when(new AccountForCost()).thenRefused("not-all-declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void a_motivation_says_something(String nothing) {
        assertThatThrownBy(() -> new Motivation(nothing)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_motivation_shows_up_in_no_log() {
        assertThat(WITHOUT_CAMERA.toString()).contains("withheld").doesNotContain("door");
        assertThatThrownBy(() -> new Motivation("x".repeat(Motivation.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
