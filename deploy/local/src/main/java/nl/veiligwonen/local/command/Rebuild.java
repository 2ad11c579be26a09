package nl.veiligwonen.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.screen.ProgressBar;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.PartName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./vw rebuild}. */
@Command(
        name = "rebuild",
        description =
                "Throws the read models of a service away and rebuilds them from its events; reads go on meanwhile.")
public final class Rebuild extends NeedsSuite {

    @Parameters(paramLabel = "SERVICE", description = "intake, assessment or funding")
    private PartName service = PartName.INTAKE;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Rebuild() {}

    @Override
    int callOn(RunningSuite suite) throws IOException, InterruptedException {
        if (!PartName.services().contains(service)) {
            throw new ParameterException(spec.commandLine(), service.title() + " has no read models to rebuild");
        }
        ProgressBar bar = new ProgressBar(Terminal.standardError(), "Rebuilding " + service.id());
        JsonNode rebuild = new OperatorCalls(suite, service).run("rebuilds", bar::show);
        bar.finish();
        if (!rebuild.path("state").asText().equals("DONE")) {
            throw new Trouble(
                    "The rebuild failed (%s); the read models are as they were."
                            .formatted(rebuild.path("failure").asText("no reason given")),
                    "The log tells more.",
                    suite.state().log(service));
        }
        out().printf(
                        "The read models of %s are rebuilt from %d events.%n",
                        service.title(), rebuild.path("processed").asLong());
        return 0;
    }
}
