package nl.veiligwonen.platform.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.AssignWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ClaimWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ReleaseWork;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of work in a queue is made from the code. The build fails when it is behind; {@code mvn -pl
 * platform/service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes
 * it anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../../docs/states-of-work.md");
    private static final WorkEntry REVIEW = new WorkEntry("advice-review", new UUID(0, 1));
    private static final Actor ANNA = new Actor("anna");
    private static final Actor BART = new Actor("bart");

    private static final StateDiagram<WorkAssignments, WorkAssignmentCommand> DIAGRAM = StateDiagram.of(
            new WorkAssignmentDecider(),
            work -> work.assignee(REVIEW).isPresent() ? "TAKEN" : "FREE",
            work -> work.assignee(REVIEW).map(Actor::id).orElse(""),
            Stream.of(ANNA, BART).flatMap(StatesPageTest::askedBy).toList());

    private static Stream<Asked<WorkAssignmentCommand>> askedBy(Actor who) {
        return Stream.<WorkAssignmentCommand>of(
                        new ClaimWork(REVIEW, Map.of()),
                        new AssignWork(REVIEW, BART, Map.of()),
                        new ReleaseWork(REVIEW, false),
                        new ReleaseWork(REVIEW, true))
                .map(command -> new Asked<>(command, new Occasion(who, Instant.parse("2026-03-02T09:00:00Z"))));
    }

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, DIAGRAM.page("The states of work in a queue", """
                        Made from `WorkAssignmentDecider` in platform, which all services share, by asking everything of one piece of work
                        in every state that it can reach; do not edit. It begins `FREE`. Work that moves on leaves its queue by itself,
                        whoever has it. What is not here is refused, with a reason, or changes nothing."""));
    }

    @Test
    void every_command_leads_somewhere() {
        assertThat(DIAGRAM.states()).containsExactlyInAnyOrderElementsOf(List.of("FREE", "TAKEN"));
        assertThat(DIAGRAM.commands())
                .containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(WorkAssignmentCommand.class));
    }
}
