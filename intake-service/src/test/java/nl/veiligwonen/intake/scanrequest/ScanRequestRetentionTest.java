package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ADVISED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PAID;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseTakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeEnded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeHolderMoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;
import org.junit.jupiter.api.Test;

/** Under which category of the selection list a case falls, by what came of it. */
class ScanRequestRetentionTest {

    private static final OfficeEnded OFFICE_ENDED =
            new OfficeEnded(UTRECHT, OfficeEnd.OFFICE_ENDED, LocalDate.of(2026, 3, 1), REQUESTED_AT);

    private static Map<Purpose, SelectionCategory> kept(List<ScanRequestEvent> history) {
        return new ScanRequestRetention().of(scenario().given(history).state());
    }

    private static void assertKept(List<ScanRequestEvent> history, SelectionCategory category) {
        assertThat(kept(history)).isEqualTo(Map.of(Purpose.IDENTITY, category, Purpose.ATTACHMENTS, category));
    }

    @Test
    void a_case_on_which_someone_has_something_to_do_is_kept() {
        for (List<ScanRequestEvent> history : List.of(List.<ScanRequestEvent>of(), ELIGIBLE, VISITED, ADVISED)) {
            assertThat(kept(history)).isEmpty();
        }
        assertThat(kept(after(ADVISED, new CaseFrozen(UTRECHT, REQUESTED_AT)))).isEmpty();
    }

    @Test
    void what_was_provided_is_kept_as_long_as_the_office_and_the_home() {
        assertThat(kept(PAID)).isEmpty();
        assertKept(after(PAID, OFFICE_ENDED), ScanRequestRetention.PROVIDED);
        assertKept(
                after(PAID, new OfficeHolderMoved(UTRECHT, CaseId.random(), REQUESTED_AT)),
                ScanRequestRetention.PROVIDED);
        assertKept(
                after(after(PAID, new CaseFrozen(UTRECHT, REQUESTED_AT)), new CaseTakenOver(UTRECHT, REQUESTED_AT)),
                ScanRequestRetention.PROVIDED);
    }

    @Test
    void what_ended_while_it_was_being_provided_has_ended() {
        assertKept(after(ADVISED, OFFICE_ENDED), ScanRequestRetention.ENDED);
    }

    @Test
    void what_is_outside_the_regulation_was_refused() {
        assertKept(List.of(REQUESTED, REJECTED), ScanRequestRetention.REFUSED);
    }

    @Test
    void what_ended_before_it_was_decided_was_broken_off() {
        assertKept(after(ADVISED, new RequestWithdrawn(UTRECHT, REQUESTED_AT)), ScanRequestRetention.BROKEN_OFF);
        assertKept(after(INCOMPLETE, new RequestNotProcessed(UTRECHT, REQUESTED_AT)), ScanRequestRetention.BROKEN_OFF);
        assertKept(after(VISITED, OFFICE_ENDED), ScanRequestRetention.BROKEN_OFF);
    }
}
