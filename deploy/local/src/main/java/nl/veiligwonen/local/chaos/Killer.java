package nl.veiligwonen.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.chaos.load.Answers;
import nl.veiligwonen.local.chaos.load.Load;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.PartStatus.State;

/** Kills parts as {@code kill -9} does, and waits each time until the ledger is used again without help. */
final class Killer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int SAY_EVERY = 10;

    private final LedgerSuite suite;
    private final Load load;
    private final Answers answers;
    private final Consumer<String> say;
    private final Map<PartName, List<Duration>> recoveries = new EnumMap<>(PartName.class);

    Killer(LedgerSuite suite, Load load, Answers answers, Consumer<String> say) {
        this.suite = suite;
        this.load = load;
        this.answers = answers;
        this.say = say;
    }

    /** Carries out all kills; returns when the load runs again after the last. */
    void kill(List<Kill> kills) throws InterruptedException {
        awaitAnswer();
        for (int number = 1; number <= kills.size(); number++) {
            Kill kill = kills.get(number - 1);
            Thread.sleep(kill.after());
            long killed = kill(kill.part());
            awaitAnother(kill.part(), killed);
            if (number % SAY_EVERY == 0) {
                say.accept("%d of %d kills; %d requests carried out.".formatted(number, kills.size(), answers.done()));
            }
        }
    }

    /** How long after each kill of a part a request was carried out again. */
    Map<PartName, List<Duration>> recoveries() {
        return recoveries;
    }

    /** Kills a part with all that it has started; returns the id of what was killed. */
    private long kill(PartName part) throws InterruptedException {
        ProcessHandle process = suite.process(part)
                .orElseThrow(() -> new Trouble(part.title() + " does not run.", "See the log of the launcher."));
        List<ProcessHandle> family = new ArrayList<>(List.of(process));
        process.descendants().forEach(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        while (family.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(LOOK_EVERY);
        }
        return process.pid();
    }

    private void awaitAnother(PartName part, long killed) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isReplaced(part, killed)) {
            pause(begun, part.title() + " is not started again.");
        }
        awaitAnswer();
        recoveries.computeIfAbsent(part, first -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean isReplaced(PartName part, long killed) {
        return Board.read(suite.state(), part)
                .filter(status -> status.state() == State.READY)
                .map(PartStatus::process)
                .filter(process -> process.pid() != killed)
                .isPresent();
    }

    /** Until a request has been carried out from now on. */
    private void awaitAnswer() throws InterruptedException {
        long begun = System.nanoTime();
        int before = answers.done();
        while (answers.done() == before) {
            pause(begun, "No request is carried out any more.");
        }
    }

    private void pause(long begun, String otherwise) throws InterruptedException {
        Throwable failure = load.failure();
        if (failure instanceof Trouble trouble) {
            throw trouble;
        }
        if (failure != null) {
            throw new IllegalStateException("The load has broken off", failure);
        }
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new Trouble(otherwise, "See the logs in " + suite.state().logs() + ".");
        }
        Thread.sleep(LOOK_EVERY);
    }
}
