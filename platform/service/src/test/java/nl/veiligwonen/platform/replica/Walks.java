package nl.veiligwonen.platform.replica;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.NewEvent;
import nl.veiligwonen.platform.journal.StreamId;
import org.axonframework.common.transaction.TransactionManager;

/** The walks of cases, as a journal holds them. */
public final class Walks {

    private static final Actor WALKER = new Actor("walker");

    private final Journal journal;
    private final TransactionManager transactions;

    Walks(Journal journal, TransactionManager transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /** A case that no other test knows. */
    public static String newCase() {
        return UUID.randomUUID().toString();
    }

    public static List<String> newCases(int number) {
        return Stream.generate(Walks::newCase).limit(number).toList();
    }

    /** Takes the steps up to a number with each case in turn, each in a transaction of its own. */
    public void walk(List<String> cases, int from, int to) {
        for (int number = from; number <= to; number++) {
            for (String caseId : cases) {
                step(caseId, number);
            }
        }
    }

    /** Takes a step, in the running transaction or in one of its own. */
    public void step(String caseId, int number) {
        record(caseId, new WalkEvent.StepTaken(number));
    }

    public void rest(String caseId) {
        record(caseId, new WalkEvent.Rested());
    }

    /** Records it as a command would: waits for the case, reads it, appends; again if another got in first. */
    private void record(String caseId, WalkEvent event) {
        while (true) {
            try {
                transactions.executeInTransaction(() -> {
                    StreamId stream = stream(caseId);
                    journal.lock(stream);
                    long version = journal.read(stream, 0).size() + 1L;
                    journal.append(List.of(new NewEvent(
                            UUID.randomUUID(), stream, version, event, WALKER, Instant.EPOCH, "correlation", null)));
                });
                return;
            } catch (ConcurrencyConflictException again) {
                Thread.onSpinWait();
            }
        }
    }

    /** The numbers of the steps of a case, in the order in which they were taken. */
    public List<Integer> steps(String caseId) {
        return journal.read(stream(caseId), 0).stream()
                .map(read -> read.event().event())
                .filter(WalkEvent.StepTaken.class::isInstance)
                .map(event -> ((WalkEvent.StepTaken) event).number())
                .toList();
    }

    private static StreamId stream(String caseId) {
        return new StreamId("Walk", caseId);
    }
}
