package nl.veiligwonen.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.process.Memory;
import nl.veiligwonen.local.process.ProcessRecord;
import nl.veiligwonen.local.screen.Durations;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.LeftBehind;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./vw status}. */
@Command(
        name = "status",
        description = "Shows how each part is doing.",
        footer = {
            "",
            "Exit codes: 0 all parts answer; 1 some do not; 3 the suite does not run; 4 the books differ from the events."
        })
public final class Status implements Callable<Integer> {

    private static final int BOOKS_DIFFER = 4;

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A part as it is now: what the launcher wrote, and what can be seen. */
    private record Seen(PartStatus status, Optional<ProcessHandle> process, OptionalLong residentKib, boolean answers) {

        static Seen of(PartStatus status, Part part) {
            Optional<ProcessHandle> process =
                    Optional.ofNullable(status.process()).flatMap(ProcessRecord::process);
            return new Seen(
                    status,
                    process,
                    process.map(Memory::residentKib).orElse(OptionalLong.empty()),
                    process.isPresent() && answers(part));
        }

        private static boolean answers(Part part) {
            try {
                return part.isReady();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        String state() {
            boolean silent = status.state() == PartStatus.State.READY && !answers;
            return silent ? "silent" : status.state().name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Status() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<RunningSuite> running = RunningSuite.find();
        if (running.isEmpty()) {
            tellThatNothingRuns();
            return RunningSuite.DOES_NOT_RUN;
        }
        RunningSuite suite = running.get();
        List<Seen> parts = look(suite);
        Optional<BooksVerdict> books = BooksVerdict.of(suite);
        if (json) {
            out().println(asJson(suite, parts, books));
        } else {
            show(suite, parts);
            books.ifPresent(verdict -> out().printf("%n%s%n", verdict.sentence(ZoneId.systemDefault())));
            out().flush();
        }
        if (!parts.stream().allMatch(Seen::answers)) {
            return 1;
        }
        return books.isEmpty() || books.get().agrees() ? 0 : BOOKS_DIFFER;
    }

    private static List<Seen> look(RunningSuite suite) {
        return new Suite(suite.checkout(), suite.state(), suite.ports())
                .parts().parallelStream()
                        .map(part -> Seen.of(
                                Board.read(suite.state(), part.name())
                                        .orElseGet(() -> PartStatus.initially(part.name(), Instant.now())),
                                part))
                        .toList();
    }

    private void tellThatNothingRuns() throws IOException {
        StateFolder state = StateFolder.find(Checkout.find());
        if (json) {
            ObjectNode answer = JsonFile.MAPPER.createObjectNode().put("phase", "stopped");
            answer.putArray("parts");
            out().println(JsonFile.MAPPER.writeValueAsString(answer));
            return;
        }
        out().println("The suite does not run. Start it with ./vw up");
        int left = new LeftBehind(state).find().size();
        if (left > 0) {
            out().println("A launcher that was killed left " + left + " processes behind: ./vw down ends them.");
        }
    }

    private void show(RunningSuite suite, List<Seen> parts) {
        Instant now = Instant.now();
        out().printf(
                        "The suite is %s (launcher: process %d, data in %s)%n%n",
                        suite.status().phase().name().toLowerCase(Locale.ROOT),
                        suite.status().launcher().pid(),
                        suite.state().root());
        out().printf(
                        "%-20s %-11s %8s %6s %14s %8s %9s%n",
                        "PART", "STATE", "PROCESS", "PORT", "SINCE", "MEMORY", "RESTARTS");
        for (Seen part : parts) {
            PartStatus status = part.status();
            out().printf(
                            "%-20s %-11s %8s %6d %14s %8s %9d  %s%n",
                            status.part().title(),
                            part.state(),
                            part.process()
                                    .map(process -> Long.toString(process.pid()))
                                    .orElse("-"),
                            suite.ports().of(status.part()),
                            Durations.of(Duration.between(status.since(), now)),
                            part.residentKib().isPresent() ? part.residentKib().getAsLong() / 1024 + " MB" : "-",
                            status.restarts(),
                            status.remark());
        }
    }

    private static String asJson(RunningSuite suite, List<Seen> parts, Optional<BooksVerdict> books)
            throws IOException {
        ObjectNode answer = JsonFile.MAPPER.createObjectNode();
        answer.put("phase", suite.status().phase().name().toLowerCase(Locale.ROOT));
        answer.put("launcher", suite.status().launcher().pid());
        answer.put("issuer", suite.ports().issuer());
        ArrayNode list = answer.putArray("parts");
        for (Seen part : parts) {
            PartStatus status = part.status();
            ObjectNode node = list.addObject();
            node.put("part", status.part().id());
            node.put("state", part.state());
            node.put("answers", part.answers());
            part.process().ifPresent(process -> node.put("process", process.pid()));
            node.put("port", suite.ports().of(status.part()));
            node.put("since", status.since().toString());
            part.residentKib().ifPresent(size -> node.put("residentKib", size));
            node.put("restarts", status.restarts());
            node.put("startMillis", status.startMillis());
            node.put("remark", status.remark());
        }
        books.ifPresent(verdict -> answer.putObject("books")
                .put("reconciledAt", verdict.reconciledAt().toString())
                .put("differences", verdict.differences())
                .put("foreignProgram", verdict.foreignProgram()));
        return JsonFile.MAPPER.writeValueAsString(answer);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
