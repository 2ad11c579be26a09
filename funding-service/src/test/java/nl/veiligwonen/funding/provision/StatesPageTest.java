package nl.veiligwonen.funding.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.ProvisionCommand.OfContribution;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of a provision is made from the code. The build fails when it is behind; {@code mvn -pl
 * funding-service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-a-provision.md");

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, ProvisionStates.DIAGRAM.page("The states of a provision", """
                        Made from `ProvisionDecider` in funding-service, by asking everything of a provision with an advice and the next
                        one in every state that it can reach; do not edit. A provision whose case is `FROZEN` keeps its stage and goes on there when
                        the case is resumed. `CASE_CLOSED_` stands before the stage once the case has come to an end: nothing new is
                        provided then, and what was ordered is delivered, accounted for and paid. What is asked about the contribution
                        changes nothing here, see [the states of a contribution](states-of-a-contribution.md). What is not here is
                        refused, with a reason, or changes nothing."""));
    }

    @Test
    void every_stage_can_be_reached_and_every_command_but_those_about_the_contribution_leads_somewhere() {
        assertThat(ProvisionStates.DIAGRAM.states())
                .contains(ProvisionStates.FROZEN)
                .containsAll(Stream.of(Stage.values()).map(Stage::name).toList());
        Set<String> commands = new TreeSet<>(StateDiagram.leaves(ProvisionCommand.class));
        commands.removeAll(StateDiagram.leaves(OfContribution.class));
        assertThat(ProvisionStates.DIAGRAM.commands()).containsExactlyInAnyOrderElementsOf(commands);
    }
}
