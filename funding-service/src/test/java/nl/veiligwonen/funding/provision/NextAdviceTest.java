package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.MEASURES;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.advised;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.EndAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceEnded;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

/** An advice that holds no longer, and the one that comes in its place. */
class NextAdviceTest {

    private static final MeasureId LIGHTS = MeasureId.random();
    private static final List<AdvisedMeasure> NEXT = List.of(new AdvisedMeasure(LIGHTS, EuroCents.of(50_000)));
    private static final AdviceReceived NEXT_RECEIVED = new AdviceReceived(UTRECHT, 2, NEXT);
    private static final AdviceEnded CAMERA_LAPSED = new AdviceEnded(UTRECHT, List.of(ADVISED_CAMERA));

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    @Test
    void what_was_not_ordered_is_not_provided_when_an_advice_ends() {
        provision
                .given(RECEIVED)
                .when(new EndAdvice(UTRECHT))
                .then(new AdviceEnded(UTRECHT, List.of(ADVISED_LOCK, ADVISED_CAMERA)));
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK))
                .when(new EndAdvice(UTRECHT))
                .then(CAMERA_LAPSED);
        var ended = provision.given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED);
        ended.when(new OrderMeasure(CAMERA)).thenRefused("not-provided");
        ended.when(new AdoptAdvice()).thenRefused("advice-ended");
    }

    @Test
    void what_was_ordered_goes_on() {
        var ended = provision.given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED);
        ended.when(new RecordDelivery(LOCK)).then(delivered(LOCK));
        ended.when(new ClaimEstimatedCost()).thenNothing();
    }

    @Test
    void what_does_not_hold_can_not_end() {
        provision.when(new EndAdvice(UTRECHT)).thenNothing();
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED)
                .when(new EndAdvice(UTRECHT))
                .thenNothing();
    }

    @Test
    @Article("para. 6")
    void another_advice_comes_beside_what_was_ordered() {
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED)
                .when(new ReceiveAdvice(UTRECHT, 2, NEXT))
                .then(NEXT_RECEIVED);
        var next = provision.given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED, NEXT_RECEIVED);
        next.when(new RecordDelivery(LOCK)).then(delivered(LOCK));
        next.when(new OrderMeasure(LIGHTS)).thenRefused("not-adopted");
        next.when(new AdoptAdvice()).then(ADOPTED);
        next.when(new DeviateFromAdvice(List.of(LOCK), BECAUSE)).thenRefused("unknown-measure");
        assertThat(advised(next.state()).estimatedCost()).isEqualTo(EuroCents.of(170_000));
    }

    @Test
    void another_advice_names_other_measures() {
        provision
                .given(RECEIVED, ADOPTED, ordered(LOCK), CAMERA_LAPSED)
                .when(new ReceiveAdvice(UTRECHT, 2, MEASURES))
                .thenRefused("measure-twice");
    }
}
