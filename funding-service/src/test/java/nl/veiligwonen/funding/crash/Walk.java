package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.veiligwonen.funding.crash.CrashPoint.Memory;
import nl.veiligwonen.funding.crash.CrashPoint.Moment;
import nl.veiligwonen.funding.crash.FundingClient.Answer;
import nl.veiligwonen.funding.crash.FundingClient.Ask;
import nl.veiligwonen.funding.crash.StoredBooks.Kept;
import nl.veiligwonen.funding.crash.StoredBooks.Stored;

/**
 * Has the service crash at the first step of what it is asked, before it and after it, then at the second, and so on, until
 * it gets to the end without meeting the crash; and begins again at the first step of the repeat once the answer has
 * been kept. After each crash whoever has no answer asks again under the same key, and all that is stored is checked.
 */
final class Walk {

    private static final CrashPoint NEVER = new CrashPoint(Integer.MAX_VALUE, Moment.BEFORE, Memory.KEPT);

    private final FundingClient client;
    private final StoredBooks books;
    private final Crashes crashes = Crashes.of(Part.REQUESTS);
    private Memory memory = Memory.LOST;
    private int givenDeadConnections;
    private int carriedOutTogether;

    Walk(FundingClient client, StoredBooks books) {
        this.client = client;
        this.books = books;
    }

    /** What is left of the service at the crashes that follow. */
    void with(Memory left) {
        memory = left;
    }

    /** How many transactions were saved by carrying out requests together. */
    int carriedOutTogether() {
        return carriedOutTogether;
    }

    /** Asks something that changes the ledger, and gives the answer. */
    Answer ask(Ask ask) {
        return together(List.of(ask)).get(ask);
    }

    /** Asks something that a rule refuses: nothing must come of it, crash or not. */
    void refused(Ask ask) {
        Answer answer = walk(List.of(ask), Set.of()).get(ask);
        assertThat(answer.status()).as("%s: %s", ask.name(), answer.body()).isEqualTo(409);
        assertThat(books.answer(ask.key())).isEmpty();
    }

    /** Asks many things at once, each of which changes the ledger. */
    Map<Ask, Answer> together(List<Ask> asks) {
        Set<String> transactions = new HashSet<>();
        Map<Ask, Answer> answers = walk(asks, transactions);
        assertDone(answers, transactions);
        return answers;
    }

    /**
     * Asks things of one kind, one after the other, with one crash each, a step further every time: for what the service does
     * again by itself after a crash, so that there is nothing left to ask again at the next step.
     *
     * @param asks gives what is asked at once, of which each changes the ledger
     */
    void oneCrashEach(Supplier<List<Ask>> asks) {
        boolean met = true;
        for (int step = 1; met; step++) {
            for (Moment moment : Moment.values()) {
                List<Ask> now = asks.get();
                Map<Ask, Answer> answers = new HashMap<>();
                Set<String> transactions = new HashSet<>();
                met = crashOrEnd(new CrashPoint(step, moment, memory), now, answers, transactions);
                crashOrEnd(NEVER, now, answers, transactions);
                assertDone(answers, transactions);
            }
        }
    }

    /** Each was done once, with its answer. */
    private void assertDone(Map<Ask, Answer> answers, Set<String> transactions) {
        Set<String> ofAnswers = new HashSet<>();
        answers.forEach((ask, answer) -> {
            assertThat(answer.status()).as("%s: %s", ask.name(), answer.body()).isBetween(200, 299);
            Kept kept = books.answer(ask.key()).orElseThrow();
            assertThat(kept.status()).isEqualTo(answer.status());
            assertThat(kept.body()).as(ask.name()).isEqualTo(answer.body());
            ofAnswers.add(kept.transaction());
        });
        assertThat(ofAnswers)
                .as("answers and events are of the same transactions")
                .isEqualTo(transactions);
        carriedOutTogether += answers.size() - transactions.size();
    }

    /** @param transactions gets the numbers of the transactions that have written events meanwhile */
    private Map<Ask, Answer> walk(List<Ask> asks, Set<String> transactions) {
        Map<Ask, Answer> answers = new HashMap<>();
        int step = 1;
        int kept = 0;
        while (true) {
            for (Moment moment : Moment.values()) {
                CrashPoint point = new CrashPoint(step, moment, memory);
                if (!crashOrEnd(point, asks, answers, transactions)) {
                    return answers;
                }
            }
            int keptNow = kept(asks);
            step = keptNow > kept ? 1 : step + 1;
            kept = keptNow;
        }
    }

    private int kept(List<Ask> asks) {
        return (int)
                asks.stream().filter(ask -> books.answer(ask.key()).isPresent()).count();
    }

    /** Whether the crash was met; if not, all is answered. */
    private boolean crashOrEnd(CrashPoint point, List<Ask> asks, Map<Ask, Answer> answers, Set<String> transactions) {
        boolean met;
        do {
            met = crash(point, asks, answers, transactions);
        } while (!met && answers.size() < asks.size());
        return met;
    }

    /** Whether the crash was met. */
    private boolean crash(CrashPoint point, List<Ask> asks, Map<Ask, Answer> answers, Set<String> transactions) {
        crashes.plan(point);
        Map<Ask, Answer> now = send(asks);
        String at = crashes.met().orElse(null);
        boolean committed = isCommitted(point, at) || crashes.metAfterCommit();
        crashes.end();
        if (at != null && point.memory() == Memory.LOST) {
            ServiceMemory.forgetEntities();
        }
        try {
            now.forEach((ask, answer) -> assertAnswer(ask, answer, at, answers));
            boolean lost = now.values().stream().allMatch(Answer::isUnknown);
            assertStored(lost && !committed, asks, transactions);
            if (committed) {
                assertThat(now.values())
                        .as("who may have been served is not told otherwise")
                        .noneMatch(Answer::deniesAll);
            }
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(
                    "%s with a crash %s at \"%s\": %s".formatted(asks.getFirst().name(), point, at, wrong.getMessage()),
                    wrong);
        }
        return at != null;
    }

    private Map<Ask, Answer> send(List<Ask> asks) {
        if (asks.size() == 1) {
            return Map.of(asks.getFirst(), client.send(asks.getFirst()));
        }
        Map<Ask, Answer> answers = new HashMap<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = asks.stream()
                    .map(ask -> Map.entry(ask, callers.submit(() -> client.send(ask))))
                    .toList();
            for (var one : sent) {
                answers.put(one.getKey(), one.getValue().get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError("No answer", failed);
        }
        return answers;
    }

    /** Without a crash there is an answer; and who has got one gets the same for ever. */
    private void assertAnswer(Ask ask, Answer answer, String at, Map<Ask, Answer> answers) {
        if (answer.isUnknown()) {
            if (at == null) {
                givenDeadConnections++;
                // What another part lost can come to a request from the pool, but each connection to one alone.
                assertThat(givenDeadConnections)
                        .as("%s is not answered: %s", ask.name(), answer)
                        .isLessThanOrEqualTo(Crashes.of(Part.READ_MODELS).count()
                                + Crashes.of(Part.RELAY).count());
            }
            return;
        }
        Answer before = answers.put(ask, answer);
        assertThat(before).as(ask.name()).isIn(null, answer);
    }

    private static boolean isCommitted(CrashPoint point, String at) {
        return "commit".equals(at) && point.moment() == Moment.AFTER;
    }

    /**
     * What came of each request is there with its answer, or not at all.
     *
     * @param nothing whether nothing can have come of any
     */
    private void assertStored(boolean nothing, List<Ask> asks, Set<String> transactions) {
        List<Stored> events = books.readOn();
        assertThat(nothing && !events.isEmpty())
                .as("what is not committed does not stay")
                .isFalse();
        events.forEach(event -> transactions.add(event.transaction()));
        Set<String> ofAnswers = new HashSet<>();
        asks.forEach(ask -> books.answer(ask.key()).map(Kept::transaction).ifPresent(ofAnswers::add));
        assertThat(ofAnswers)
                .as("answers and events are of the same transactions")
                .isEqualTo(transactions);
        books.assertTurnsAreWhole();
    }
}
