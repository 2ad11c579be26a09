package nl.veiligwonen.local.command;

import java.time.Duration;
import java.time.Instant;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.PartStatus.State;
import nl.veiligwonen.local.suite.Wishes;
import picocli.CommandLine.Parameters;

/** A command that asks the launcher to do something with a part, and waits until it is done. */
abstract class AsksLauncher extends NeedsSuite {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Parameters(
            paramLabel = "PART",
            completionCandidates = PartNameConverter.Candidates.class,
            description = "${COMPLETION-CANDIDATES}")
    private PartName part = PartName.GATEWAY;

    abstract Wishes.Wish wish();

    @Override
    final int callOn(RunningSuite suite) throws InterruptedException {
        Instant asked = Instant.now();
        Wishes wishes = new Wishes(suite.state());
        wishes.make(part, wish());
        while (Duration.between(asked, Instant.now()).compareTo(PATIENCE) < 0) {
            Thread.sleep(LOOK_EVERY);
            PartStatus status = Board.read(suite.state(), part).orElseThrow();
            if (wishes.isPending(part)) {
                continue;
            }
            if (status.state() == State.FAILED && status.since().isAfter(asked)) {
                throw new Trouble(
                        status.remark(), "The log tells more.", suite.state().log(part));
            }
            if (isDone(status, asked)) {
                out().println(part.title() + " is " + (wish() == Wishes.Wish.STOP ? "stopped" : "ready"));
                return 0;
            }
        }
        throw new Trouble(
                part.title() + " takes too long.",
                "See ./vw status.",
                suite.state().log(part));
    }

    private boolean isDone(PartStatus status, Instant asked) {
        return switch (wish()) {
            case START -> status.state() == State.READY;
            case STOP -> status.state() == State.STOPPED;
            case RESTART -> status.state() == State.READY && status.since().isAfter(asked);
        };
    }
}
