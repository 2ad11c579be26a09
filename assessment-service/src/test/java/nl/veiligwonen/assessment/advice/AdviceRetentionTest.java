package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED_WITHOUT_MEASURES;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.SUBMITTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;
import org.junit.jupiter.api.Test;

/** Under which category of the selection list an advice falls, by what came of it. */
class AdviceRetentionTest {

    private static Map<Purpose, SelectionCategory> kept(AdviceEvent... events) {
        return new AdviceRetention().of(advice(events).state());
    }

    @Test
    void an_advice_is_kept_as_long_as_its_case_goes_on() {
        assertThat(kept()).isEmpty();
        assertThat(kept(OPENED, RISKS_RECORDED)).isEmpty();
        assertThat(kept(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED, SUBMITTED, ESTABLISHED))
                .isEmpty();
        assertThat(kept(OPENED, FROZEN)).isEmpty();
    }

    @Test
    void an_advice_that_was_given_is_kept_from_the_end_of_its_case() {
        assertThat(kept(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED, SUBMITTED, ESTABLISHED, CLOSED))
                .containsOnlyKeys(Purpose.values())
                .containsValues(AdviceRetention.GIVEN)
                .doesNotContainValue(AdviceRetention.BROKEN_OFF);
    }

    @Test
    void that_no_measures_are_needed_is_an_advice_too() {
        assertThat(kept(
                        OPENED,
                        RISKS_RECORDED,
                        THREAT_RECORDED,
                        DRAFTED,
                        SUBMITTED,
                        ESTABLISHED_WITHOUT_MEASURES,
                        CLOSED))
                .containsEntry(Purpose.FINDINGS, AdviceRetention.GIVEN);
    }

    @Test
    void what_ended_before_an_advice_was_given_was_broken_off() {
        assertThat(kept(OPENED, RISKS_RECORDED, CLOSED))
                .containsOnlyKeys(Purpose.values())
                .containsValues(AdviceRetention.BROKEN_OFF)
                .doesNotContainValue(AdviceRetention.GIVEN);
    }
}
