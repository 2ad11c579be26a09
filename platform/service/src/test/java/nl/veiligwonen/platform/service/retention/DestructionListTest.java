package nl.veiligwonen.platform.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.DestructionCommand;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ApproveDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.Destroy;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ProposeDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ReturnForReview;
import nl.veiligwonen.platform.domain.retention.DestructionDecider;
import nl.veiligwonen.platform.domain.retention.DestructionEvent;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionApproved;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionDeclared;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionProposed;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionReturned;
import nl.veiligwonen.platform.domain.retention.DestructionList;
import nl.veiligwonen.platform.domain.retention.DestructionList.Made;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.domain.retention.RetainedCase;
import nl.veiligwonen.platform.domain.retention.RetainedCase.Ground;
import nl.veiligwonen.platform.domain.retention.RetentionTerm;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

/** Destroying takes a list of what is due, one person who approves it, and another who destroys. */
class DestructionListTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor FIRST = new Actor("records-1");
    private static final Actor SECOND = new Actor("records-2");
    private static final List<String> VERSIONS = List.of("1", "2");

    private static final DueData HOME = due("case-1", Purpose.IDENTITY, TODAY.minusDays(1));
    private static final DueData PAPERS = due("case-1", Purpose.ATTACHMENTS, TODAY.minusDays(1));
    private static final DueData OTHER = due("case-2", Purpose.IDENTITY, TODAY.minusDays(40));

    private static final DestructionProposed PROPOSED = new DestructionProposed(List.of(HOME, PAPERS, OTHER), NOW);
    private static final DestructionApproved APPROVED = new DestructionApproved(List.of(), FIRST, NOW);

    private static DueData due(String caseId, Purpose purpose, LocalDate lastDay) {
        return new DueData(
                caseId,
                new RetentionTerm(
                        purpose, new SelectionCategory("8.4"), "Selectielijst", lastDay.minusYears(1), lastDay));
    }

    private static DeciderScenario<DestructionList, DestructionCommand, DestructionEvent> scenario() {
        return DeciderScenario.of(new DestructionDecider()).at(NOW);
    }

    private static RetainedCase retained(String caseId, LocalDate until) {
        return new RetainedCase(caseId, Ground.LEGAL_PROCEEDINGS, until);
    }

    @Test
    void what_is_due_is_proposed_once() {
        scenario()
                .when(new ProposeDestruction(List.of(HOME, OTHER)))
                .then(new DestructionProposed(List.of(HOME, OTHER), NOW));

        scenario().given(PROPOSED).when(new ProposeDestruction(List.of(HOME))).thenRefused("already-proposed");
    }

    @Test
    @Article("Archiefwet 1995 5")
    void nothing_is_proposed_of_which_the_term_is_not_over() {
        DueData lastDayToday = due("case-3", Purpose.IDENTITY, TODAY);

        scenario()
                .when(new ProposeDestruction(List.of(HOME, lastDayToday)))
                .thenRefused("term-not-over", "Archiefwet 1995 5");
    }

    @Test
    void a_list_can_be_looked_through() {
        scenario().when(new ProposeDestruction(List.of())).thenRefused("unfit-list");
        scenario()
                .when(new ProposeDestruction(Collections.nCopies(DestructionList.MOST_LINES + 1, HOME)))
                .thenRefused("unfit-list");
    }

    @Test
    @Article("Archiefbesluit 8")
    void one_approves_and_another_destroys_and_that_is_declared() {
        scenario()
                .given(PROPOSED)
                .by(FIRST)
                .when(new ApproveDestruction(List.of()))
                .then(new DestructionApproved(List.of(), FIRST, NOW));

        scenario()
                .given(PROPOSED, APPROVED)
                .by(SECOND)
                .when(new Destroy(List.of(HOME, PAPERS, OTHER), VERSIONS))
                .then(new DestructionDeclared(List.of(HOME, PAPERS, OTHER), List.of(), VERSIONS, SECOND, NOW));
    }

    @Test
    void who_approved_does_not_destroy() {
        scenario()
                .given(PROPOSED, APPROVED)
                .by(FIRST)
                .when(new Destroy(List.of(HOME, PAPERS, OTHER), VERSIONS))
                .thenRefused("same-person");
    }

    @Test
    void nothing_is_destroyed_that_nobody_approved_or_that_was_destroyed() {
        Destroy destroy = new Destroy(List.of(HOME), VERSIONS);
        var declared = new DestructionDeclared(List.of(HOME), List.of(), VERSIONS, SECOND, NOW);

        scenario().when(destroy).thenRefused("not-approved");
        scenario().given(PROPOSED).when(destroy).thenRefused("not-approved");
        scenario().given(PROPOSED, APPROVED, declared).when(destroy).thenRefused("not-approved");
        scenario()
                .given(PROPOSED, APPROVED, declared)
                .when(new ReturnForReview())
                .thenRefused("not-approved");
    }

    @Test
    void a_case_that_has_gone_on_since_stays() {
        scenario()
                .given(PROPOSED, APPROVED)
                .by(SECOND)
                .when(new Destroy(List.of(HOME, PAPERS), VERSIONS))
                .then(new DestructionDeclared(List.of(HOME, PAPERS), List.of(OTHER), VERSIONS, SECOND, NOW));
    }

    @Test
    void a_case_is_kept_for_longer_on_a_ground_and_until_a_day() {
        RetainedCase longer = retained("case-1", TODAY.plusYears(5));
        var kept = scenario().given(PROPOSED).by(FIRST).when(new ApproveDestruction(List.of(longer)));

        assertThat(((Made) kept.state()).due()).containsExactly(OTHER);
        assertThat(((Made) kept.state()).retained()).containsExactly(longer);
        for (LocalDate unfit : List.of(TODAY, TODAY.plusYears(5).plusDays(1))) {
            scenario()
                    .given(PROPOSED)
                    .when(new ApproveDestruction(List.of(retained("case-1", unfit))))
                    .thenRefused("retained-too-long");
        }
    }

    @Test
    void only_cases_of_the_list_are_kept_for_longer_by_it() {
        RetainedCase listed = retained("case-1", TODAY.plusYears(1));
        for (List<RetainedCase> unfit :
                List.of(List.of(retained("case-9", TODAY.plusYears(1))), List.of(listed, listed))) {
            scenario().given(PROPOSED).when(new ApproveDestruction(unfit)).thenRefused("retained-not-listed");
        }
    }

    @Test
    void a_list_of_which_all_is_kept_for_longer_has_nothing_to_destroy() {
        var all = new DestructionApproved(
                List.of(retained("case-1", TODAY.plusYears(1)), retained("case-2", TODAY.plusYears(1))), FIRST, NOW);

        scenario()
                .given(PROPOSED, all)
                .by(SECOND)
                .when(new Destroy(List.of(), VERSIONS))
                .thenRefused("all-retained");
    }

    @Test
    void what_was_not_to_be_approved_is_looked_at_again_with_all_its_lines() {
        var allButOne = new DestructionApproved(List.of(retained("case-1", TODAY.plusYears(1))), FIRST, NOW);
        var returned = scenario().given(PROPOSED, allButOne).by(SECOND).when(new ReturnForReview());

        returned.then(new DestructionReturned(SECOND, NOW));
        assertThat(((Made) returned.state()).due()).containsExactly(HOME, PAPERS, OTHER);
        scenario().given(PROPOSED).when(new ReturnForReview()).thenRefused("not-approved");
        scenario()
                .given(PROPOSED, allButOne)
                .when(new ApproveDestruction(List.of()))
                .thenRefused("not-to-approve");
    }
}
