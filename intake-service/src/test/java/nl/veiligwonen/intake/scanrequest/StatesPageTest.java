package nl.veiligwonen.intake.scanrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of a case is made from the code. The build fails when it is behind; {@code mvn -pl
 * intake-service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-a-case.md");

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, ScanRequestStates.DIAGRAM.page("The states of a case", """
                        Made from `ScanRequestDecider` in intake-service, by asking everything of a case in every state that it can
                        reach; do not edit. A case that is `FROZEN` keeps its stage and goes on there when it is resumed. What is not
                        here is refused, with a reason."""));
    }

    @Test
    void every_stage_can_be_reached_but_the_one_that_is_passed_at_once() {
        assertThat(ScanRequestStates.DIAGRAM.states())
                .contains("FROZEN")
                .containsAll(List.of(Stage.values()).stream()
                        .filter(stage -> stage != Stage.SUBMITTED)
                        .map(Stage::name)
                        .toList());
    }

    @Test
    void every_command_is_in_it() {
        assertThat(ScanRequestStates.DIAGRAM.commands())
                .containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(ScanRequestCommand.class));
    }
}
