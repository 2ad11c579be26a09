package nl.veiligwonen.platform.domain.work;

import java.util.Map;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.AssignWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ClaimWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ReleaseWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkAssigned;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkClaimed;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkReleased;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class WorkAssignmentTest {

    private static final Actor ANNA = new Actor("anna");
    private static final Actor BART = new Actor("bart");
    private static final Actor CHIEF = new Actor("chief");

    private static final WorkEntry REVIEW = new WorkEntry("advice-review", new UUID(0, 1));
    private static final WorkEntry REVIEW_AGAIN = new WorkEntry("advice-review", new UUID(0, 2));
    private static final WorkEntry ADOPTION = new WorkEntry("advice-adoption", new UUID(0, 1));

    private static final Map<Actor, Refusal> NOBODY = Map.of();
    private static final Map<Actor, Refusal> NOT_BART =
            Map.of(BART, Refusal.of("reviewer-is-author", "Who wrote it does not judge it."));

    private static final DeciderScenario<WorkAssignments, WorkAssignmentCommand, WorkAssignmentEvent> WORK =
            DeciderScenario.of(new WorkAssignmentDecider());

    @Test
    void work_that_nobody_has_is_for_who_claims_it() {
        WORK.by(ANNA).when(new ClaimWork(REVIEW, NOBODY)).then(new WorkClaimed(REVIEW, ANNA));
    }

    @Test
    void what_one_has_taken_another_does_not_take() {
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(BART)
                .when(new ClaimWork(REVIEW, NOBODY))
                .thenRefused("work-taken");
    }

    @Test
    void who_has_the_work_claims_it_again_in_vain() {
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(ANNA)
                .when(new ClaimWork(REVIEW, NOBODY))
                .thenNothing();
    }

    @Test
    void who_can_not_do_the_work_does_not_get_it_and_is_told_why() {
        WORK.by(BART).when(new ClaimWork(REVIEW, NOT_BART)).thenRefused("reviewer-is-author");
        WORK.by(CHIEF).when(new AssignWork(REVIEW, BART, NOT_BART)).thenRefused("reviewer-is-author");
    }

    @Test
    void who_can_no_longer_do_the_work_keeps_nobody_from_it() {
        WORK.given(new WorkClaimed(REVIEW, BART))
                .by(ANNA)
                .when(new ClaimWork(REVIEW, NOT_BART))
                .then(new WorkClaimed(REVIEW, ANNA));
    }

    @Test
    void work_that_has_moved_on_and_come_back_is_nobodys() {
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(BART)
                .when(new ClaimWork(REVIEW_AGAIN, NOBODY))
                .then(new WorkClaimed(REVIEW_AGAIN, BART));
    }

    @Test
    void work_in_one_queue_says_nothing_of_work_in_another() {
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(BART)
                .when(new ClaimWork(ADOPTION, NOBODY))
                .then(new WorkClaimed(ADOPTION, BART));
    }

    @Test
    void a_coordinator_gives_work_to_someone_whoever_has_it() {
        WORK.by(CHIEF).when(new AssignWork(REVIEW, BART, NOBODY)).then(new WorkAssigned(REVIEW, BART, CHIEF));
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(CHIEF)
                .when(new AssignWork(REVIEW, BART, NOBODY))
                .then(new WorkAssigned(REVIEW, BART, CHIEF));
        WORK.given(new WorkAssigned(REVIEW, BART, CHIEF))
                .by(CHIEF)
                .when(new AssignWork(REVIEW, BART, NOBODY))
                .thenNothing();
    }

    @Test
    void who_has_the_work_gives_it_back() {
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(ANNA)
                .when(new ReleaseWork(REVIEW, false))
                .then(new WorkReleased(REVIEW, ANNA));
        WORK.given(new WorkClaimed(REVIEW, ANNA), new WorkReleased(REVIEW, ANNA))
                .by(BART)
                .when(new ClaimWork(REVIEW, NOBODY))
                .then(new WorkClaimed(REVIEW, BART));
    }

    @Test
    void another_does_not_give_it_back_but_a_coordinator_does() {
        var claimed = WORK.given(new WorkClaimed(REVIEW, ANNA)).by(BART);

        claimed.when(new ReleaseWork(REVIEW, false)).thenRefused("work-not-yours");
        claimed.when(new ReleaseWork(REVIEW, true)).then(new WorkReleased(REVIEW, ANNA));
    }

    @Test
    void what_nobody_has_is_given_back_in_vain() {
        WORK.by(ANNA).when(new ReleaseWork(REVIEW, false)).thenNothing();
        WORK.given(new WorkClaimed(REVIEW, ANNA))
                .by(ANNA)
                .when(new ReleaseWork(REVIEW_AGAIN, false))
                .thenNothing();
    }
}
