package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ADVISED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PAID;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.SUPPLEMENT_DUE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;
import org.junit.jupiter.api.Test;

/** Whose work a request is at each of its stages. */
class ScanRequestWorkTest {

    private static final ServiceTarget VISIT = new ServiceTarget("home-visit", "huisbezoek", 5, 10, 15);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void an_adviser_plans_the_visit_of_an_eligible_request_within_the_target() {
        assertThat(open(ELIGIBLE)).singleElement().satisfies(work -> {
            assertThat(work.queue()).isEqualTo("visit-planning");
            assertThat(work.task()).isEqualTo("plan-the-visit");
            assertThat(work.stage()).isEqualTo("ELIGIBLE");
            assertThat(work.organisation()).isEqualTo(UTRECHT);
            assertThat(work.barred()).isEmpty();
            assertThat(work.mostUrgent(MONDAY)).hasValueSatisfying(due -> {
                assertThat(due.code()).isEqualTo("home-visit");
                assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
                assertThat(due.standing()).isEqualTo(ClockReading.Standing.ON_TRACK);
            });
        });
    }

    @Test
    void an_adviser_reports_the_visit_that_has_been_planned() {
        assertThat(open(VISIT_SCHEDULED))
                .extracting(OpenWork::queue, OpenWork::task)
                .containsExactly(tuple("visit-reporting", "report-the-visit"));
    }

    @Test
    void the_organisation_supplies_what_is_missing_by_the_day_that_was_named() {
        assertThat(open(INCOMPLETE)).singleElement().satisfies(work -> {
            assertThat(work.queue()).isEqualTo("supplements");
            assertThat(work.mostUrgent(MONDAY))
                    .hasValueSatisfying(due -> assertThat(due.dueOn()).isEqualTo(SUPPLEMENT_DUE));
        });
    }

    @Test
    void an_adviser_decides_when_the_supplement_has_not_come() {
        assertThat(open(after(INCOMPLETE, new SupplementTermLapsed(UTRECHT, SUPPLEMENT_DUE))))
                .extracting(OpenWork::queue)
                .containsExactly("supplement-decisions");
    }

    @Test
    void nobody_in_intake_waits_for_a_request_that_has_been_visited_or_has_ended() {
        assertThat(open(VISITED)).isEmpty();
        assertThat(open(ADVISED)).isEmpty();
        assertThat(open(PAID)).isEmpty();
        assertThat(open(List.of(REQUESTED, REJECTED))).isEmpty();
        assertThat(open(after(ELIGIBLE, new RequestWithdrawn(UTRECHT, REQUESTED_AT))))
                .isEmpty();
        assertThat(open(List.of())).isEmpty();
    }

    @Test
    void nobody_works_on_a_case_that_lies_with_the_protection_system() {
        assertThat(open(after(ELIGIBLE, new CaseFrozen(UTRECHT, REQUESTED_AT)))).isEmpty();
    }

    private static List<OpenWork> open(List<? extends ScanRequestEvent> history) {
        return ScanRequestWork.of(scenario().given(history).state(), VISIT);
    }
}
