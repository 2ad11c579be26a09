package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.ledger.PreparedCases.Prepared;
import nl.veiligwonen.local.suite.JsonFile;

/**
 * A number of callers at once, each of whom asks a contribution for one case after the other, each with a key of its own,
 * until all cases have been asked for or the time is over.
 */
final class GrantRound {

    private static final String API = "/funding/v1";

    private final int port;
    private final String token;
    private final int year;

    /** A round on the service at this port. */
    GrantRound(int port, String token, int year) {
        this.port = port;
        this.token = token;
        this.year = year;
    }

    /**
     * What a round came to.
     *
     * @param operations what was asked and answered, by each caller in his order
     * @param untouched the cases for which the time was too short
     * @param seconds from the first request to the last answer
     */
    record Result(List<Operation> operations, List<Prepared> untouched, double seconds) {

        List<Operation.Grant> grants() {
            return operations.stream()
                    .filter(Operation.Grant.class::isInstance)
                    .map(Operation.Grant.class::cast)
                    .toList();
        }

        Round measured() {
            long[] micros = operations.stream()
                    .mapToLong(operation -> (operation.answeredAt() - operation.askedAt()) / 1_000)
                    .toArray();
            return Round.of(Latencies.ofMicros(micros), seconds);
        }

        /** What the answers granted, in cents. */
        long grantedCents() {
            return grants().stream()
                    .filter(Operation.Grant::granted)
                    .mapToLong(Operation.Grant::amountCents)
                    .sum();
        }

        long granted() {
            return grants().stream().filter(Operation.Grant::granted).count();
        }
    }

    /**
     * Has them ask.
     *
     * @param looking whether each looks at the year after each answer
     * @throws Trouble if a request is not answered, or neither granted nor refused for the ceiling
     */
    Result run(int callers, List<Prepared> cases, Duration limit, boolean looking) throws InterruptedException {
        ConcurrentLinkedQueue<Prepared> waiting = new ConcurrentLinkedQueue<>(cases);
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<List<Operation>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int number = 0; number < callers; number++) {
                int caller = number;
                running.add(threads.submit(() -> {
                    try (Caller connection = new Caller(port, token)) {
                        ready.countDown();
                        together.await();
                        return ask(connection, caller, waiting, System.nanoTime() + limit.toNanos(), looking);
                    } finally {
                        ready.countDown();
                    }
                }));
            }
            ready.await();
            long begun = System.nanoTime();
            together.countDown();
            List<Operation> operations = new ArrayList<>();
            for (Future<List<Operation>> caller : running) {
                operations.addAll(outcome(caller));
            }
            return new Result(operations, List.copyOf(waiting), (System.nanoTime() - begun) / 1e9);
        }
    }

    private static List<Operation> outcome(Future<List<Operation>> caller) throws InterruptedException {
        try {
            return caller.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Trouble trouble
                    ? trouble
                    : new Trouble("A request was not answered: " + failed.getCause(), "See the log of the service.");
        }
    }

    private List<Operation> ask(
            Caller connection, int caller, ConcurrentLinkedQueue<Prepared> waiting, long until, boolean looking)
            throws IOException {
        List<Operation> operations = new ArrayList<>();
        while (System.nanoTime() < until) {
            Prepared next = waiting.poll();
            if (next == null) {
                break;
            }
            operations.add(grant(connection, caller, next));
            if (looking) {
                operations.add(look(connection, caller));
            }
        }
        return operations;
    }

    private static Operation grant(Caller connection, int caller, Prepared next) throws IOException {
        String path = API + "/provisions/" + next.caseId() + "/contribution-requests";
        long askedAt = System.nanoTime();
        Caller.Answer answer = connection.post(path, UUID.randomUUID().toString());
        long answeredAt = System.nanoTime();
        requireOk(answer);
        boolean granted = Operation.isGranted(JsonFile.MAPPER.readTree(answer.body()));
        return new Operation.Grant(caller, askedAt, answeredAt, next.caseId(), next.amountCents(), granted);
    }

    private Operation look(Caller connection, int caller) throws IOException {
        long askedAt = System.nanoTime();
        Caller.Answer answer = connection.get(API + "/budget-years/" + year);
        long answeredAt = System.nanoTime();
        requireOk(answer);
        long committed =
                JsonFile.MAPPER.readTree(answer.body()).path("committedCents").asLong();
        return new Operation.Look(caller, askedAt, answeredAt, committed);
    }

    private static void requireOk(Caller.Answer answer) {
        if (answer.status() != 200) {
            throw new Trouble(
                    "The service answers %d: %s".formatted(answer.status(), answer.body()),
                    "See the log of the service.");
        }
    }
}
