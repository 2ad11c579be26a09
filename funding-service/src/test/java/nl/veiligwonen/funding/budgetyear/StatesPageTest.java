package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of a contribution is made from the code. The build fails when it is behind; {@code mvn -pl
 * funding-service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-a-contribution.md");

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(
                PAGE, ContributionStates.DIAGRAM.page("The states of a budget year and of a contribution", """
                        Made from `BudgetYearDecider` in funding-service, by asking everything of a year with one case in every state
                        that it can reach; do not edit. A year is opened once; from then on it holds a contribution for each case that
                        asks. What would pass the ceiling is `REFUSED`, keeps its place in the order of receipt, and is granted when
                        money comes free for it. What was determined is paid by two people through the bank, or set off against
                        a claim. A mistake is undone by `CorrectEntry`. What is not here is refused, with a reason."""));
    }

    @Test
    void every_command_leads_somewhere() {
        assertThat(ContributionStates.DIAGRAM.commands())
                .containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(BudgetYearCommand.class));
    }
}
