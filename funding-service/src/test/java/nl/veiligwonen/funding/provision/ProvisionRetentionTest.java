package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.MEASURES;
import static nl.veiligwonen.funding.provision.ProvisionExamples.OPENED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.accepted;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declared;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanReturned;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;
import org.junit.jupiter.api.Test;

/** Under which category of the selection list a provision falls, by what came of it. */
class ProvisionRetentionTest {

    private static final LoanId LOAN = LoanId.random();
    private static final MeasureLent LENT =
            new MeasureLent(UTRECHT, LOAN, new LentObject("A camera"), EuroCents.of(50_000));

    private static CaseClosed closed(List<AdvisedMeasure> lapsed) {
        return new CaseClosed(UTRECHT, Closure.OFFICE_ENDED, lapsed);
    }

    private static Map<Purpose, SelectionCategory> kept(ProvisionEvent... events) {
        return new ProvisionRetention().of(new ProvisionDecider().fold(List.of(events)));
    }

    @Test
    void a_provision_is_kept_as_long_as_its_case_goes_on() {
        assertThat(kept()).isEmpty();
        assertThat(kept(OPENED, RECEIVED, ADOPTED)).isEmpty();
        assertThat(kept(OPENED, RECEIVED, ADOPTED, new ProvisionClosed(UTRECHT)))
                .isEmpty();
    }

    @Test
    void what_was_provided_is_kept_from_the_end_of_its_case_once_all_is_settled() {
        CaseClosed end = closed(List.of(ADVISED_CAMERA));

        assertThat(kept(OPENED, RECEIVED, ADOPTED, ordered(LOCK), end)).isEmpty();
        assertThat(kept(
                        OPENED,
                        RECEIVED,
                        ADOPTED,
                        ordered(LOCK),
                        end,
                        delivered(LOCK),
                        accepted(LOCK),
                        declared(LOCK, 120_000)))
                .isEqualTo(Map.of(Purpose.MEASURES, ProvisionRetention.PROVIDED));
    }

    @Test
    void what_was_lent_is_settled_when_it_has_come_back() {
        assertThat(kept(OPENED, LENT, closed(List.of()))).isEmpty();
        assertThat(kept(OPENED, LENT, closed(List.of()), new LoanReturned(UTRECHT, LOAN)))
                .isEqualTo(Map.of(Purpose.MEASURES, ProvisionRetention.PROVIDED));
    }

    @Test
    void what_ended_before_anything_was_provided_was_broken_off() {
        assertThat(kept(OPENED, closed(List.of()))).isEqualTo(Map.of(Purpose.MEASURES, ProvisionRetention.BROKEN_OFF));
        assertThat(kept(OPENED, RECEIVED, ADOPTED, closed(MEASURES)))
                .isEqualTo(Map.of(Purpose.MEASURES, ProvisionRetention.BROKEN_OFF));
    }
}
