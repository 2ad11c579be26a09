package nl.veiligwonen.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./vw logs}. */
@Command(name = "logs", description = "Shows the log of a part, or of the launcher.")
public final class Logs implements Callable<Integer> {

    private static final String LAUNCHER = "launcher";
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on to show what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines of its end (default: ${DEFAULT-VALUE}).")
    private int lines = 200;

    @Parameters(paramLabel = "PART", completionCandidates = Candidates.class, description = "${COMPLETION-CANDIDATES}")
    private String part = "";

    @Spec
    private CommandSpec spec;

    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            Stream<String> parts = StreamSupport.stream(new PartNameConverter.Candidates().spliterator(), false);
            return Stream.concat(parts, Stream.of(LAUNCHER)).iterator();
        }
    }

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Logs() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = log(StateFolder.find(Checkout.find()));
        if (!Files.exists(log)) {
            throw new Trouble("There is no log of " + part + " yet.", "Start the suite with ./vw up");
        }
        long shown = showEnd(log);
        while (follow) {
            Thread.sleep(LOOK_EVERY);
            shown = showFrom(log, shown);
        }
        return 0;
    }

    private Path log(StateFolder state) {
        if (part.equals(LAUNCHER)) {
            return state.launcherLog();
        }
        return PartName.of(part)
                .map(state::log)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no part '%s'; there are %s".formatted(part, String.join(", ", new Candidates()))));
    }

    private long showEnd(Path log) throws IOException {
        long size = Files.size(log);
        Deque<String> end = new ArrayDeque<>();
        try (Stream<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()) {
            all.forEach(line -> {
                end.addLast(line);
                if (end.size() > lines) {
                    end.removeFirst();
                }
            });
        }
        end.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return size;
    }

    private long showFrom(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = file.length() < from ? 0 : from; // begun anew by a next start
            byte[] added = new byte[Math.toIntExact(Math.min(file.length() - start, 1 << 20))];
            file.seek(start);
            file.readFully(added);
            spec.commandLine().getOut().print(new String(added, StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return start + added.length;
        }
    }
}
