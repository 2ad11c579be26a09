package nl.veiligwonen.assessment.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of an advice is made from the code. The build fails when it is behind; {@code mvn -pl
 * assessment-service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes
 * it anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-an-advice.md");

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, AdviceStates.DIAGRAM.page("The states of an advice", """
                        Made from `AdviceDecider` in assessment-service, by asking everything of an advice in every state that it can
                        reach, where an operator has set a term after which it lapses (by default there is none); do not edit. An
                        advice that is `FROZEN` or `REFERRED` keeps its stage and goes on there when the case is resumed. What is not
                        here is refused, with a reason, or changes nothing."""));
    }

    @Test
    void every_stage_can_be_reached_and_every_command_leads_somewhere() {
        assertThat(AdviceStates.DIAGRAM.states())
                .containsAll(Stream.of(Stage.values()).map(Stage::name).toList());
        assertThat(AdviceStates.DIAGRAM.commands())
                .containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(AdviceCommand.class));
    }
}
