package nl.veiligwonen.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.veiligwonen.contracts.register.RegisterImport;
import nl.veiligwonen.local.suite.Checkout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./vw import-register}. */
@Command(
        name = "import-register",
        description =
                "Makes the project's register of organisations from the lists that the government publishes (TOOI).")
public final class ImportRegister implements Callable<Integer> {

    private static final String REGISTER =
            "platform/contracts/src/main/resources/nl/veiligwonen/contracts/register/organisations.csv";

    @Parameters(
            index = "0",
            paramLabel = "MUNICIPALITIES.csv",
            description = "Gemeenten: code, name, province, begin, end.")
    private Path municipalities = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "PROVINCES.json",
            description = "TOOI list rwc_provincies_compleet (JSON-LD).")
    private Path provinces = Path.of("");

    @Parameters(
            index = "2",
            paramLabel = "WATER-BOARDS.json",
            description = "TOOI list rwc_waterschappen_compleet (JSON-LD).")
    private Path waterBoards = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path register = Checkout.find().root().resolve(REGISTER);
        RegisterImport.main(
                municipalities.toString(), provinces.toString(), waterBoards.toString(), register.toString());
        return 0;
    }
}
