package nl.veiligwonen.funding.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of a bank account is made from the code. The build fails when it is behind; {@code mvn -pl
 * funding-service -am test -Dtest=StatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-a-bank-account.md");

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, BankAccountStates.DIAGRAM.page("The states of a bank account", """
                        Made from `BankAccountDecider` in funding-service, by asking everything of the account of an organisation in
                        every state that it can reach; do not edit. A contribution is paid only where it says `VERIFIED`: to the
                        account that two people have looked at, also while another one waits to take its place. What is not here is
                        refused, with a reason."""));
    }

    @Test
    void every_command_leads_somewhere() {
        assertThat(BankAccountStates.DIAGRAM.commands())
                .containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(BankAccountCommand.class));
    }
}
