package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.local.suite.JsonFile;

/** Someone who asks one thing after the other; some of it twice, one time at once and one time later. */
final class Visitor {

    static final String OFFICIAL = "official-1";
    static final String CONTROLLER = "controller-1";

    private static final int ONE_IN = 10;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final Asker asker;
    private final Random random;

    Visitor(Asker asker, Random random) {
        this.asker = asker;
        this.random = random;
    }

    /** One time in so many. */
    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
    }

    /** Asks something of a case. */
    Answer ofProvision(What what, String user, String caseId, Map<String, Object> body) throws InterruptedException {
        return ask(what, user, caseId, "/provisions/" + caseId, body);
    }

    /** Asks something of a contribution. */
    Answer ofContribution(What what, String user, String caseId, Map<String, Object> body) throws InterruptedException {
        return ask(what, user, caseId, "/contributions/" + caseId, body);
    }

    /** Asks something of the year. */
    Answer ofYear(What what, String user, int year, Map<String, Object> body) throws InterruptedException {
        return ask(what, user, Integer.toString(year), "/budget-years/" + year, body);
    }

    private Answer ask(What what, String user, String about, String of, Map<String, Object> body)
            throws InterruptedException {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        return repeated(new Request(what, key, user, about, of + what.path(), json(body)));
    }

    private Answer repeated(Request request) throws InterruptedException {
        int chance = random.nextInt(ONE_IN);
        Answer answer =
                switch (chance) {
                    case 0 -> twiceAtOnce(request);
                    default -> asker.ask(request);
                };
        if (chance == 1) {
            pause();
            asker.ask(request);
        }
        pause();
        return answer;
    }

    private Answer twiceAtOnce(Request request) throws InterruptedException {
        CompletableFuture<Answer> twin = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                twin.complete(asker.ask(request));
            } catch (InterruptedException | RuntimeException failed) {
                twin.completeExceptionally(failed);
            }
        });
        Answer answer = asker.ask(request);
        try {
            twin.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A request that was sent twice got one answer", failed.getCause());
        }
        return answer;
    }

    private static String json(Map<String, Object> body) {
        try {
            return JsonFile.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
