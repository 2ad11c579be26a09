package nl.veiligwonen.local.command;

import java.util.stream.IntStream;
import nl.veiligwonen.local.process.PortUse;
import nl.veiligwonen.local.suite.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ports of a command that starts parts of its own. */
final class OwnPorts {

    private static final int LOWEST_BASE = 28_080;
    private static final int STEP = 10;
    private static final int TRIES = 100;
    private static final int PORTS = 8;

    @Option(names = "--port-base", paramLabel = "N", description = "eight ports in a row to use instead of free ones")
    private @Nullable Integer portBase;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    OwnPorts() {}

    Ports ports() {
        try {
            return Ports.from(portBase == null ? freeBase() : portBase);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static int freeBase() {
        return IntStream.range(0, TRIES)
                .map(step -> LOWEST_BASE + step * STEP)
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(PortUse::isTaken))
                .findFirst()
                .orElse(LOWEST_BASE);
    }
}
