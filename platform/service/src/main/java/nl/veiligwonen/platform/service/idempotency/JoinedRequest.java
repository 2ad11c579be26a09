package nl.veiligwonen.platform.service.idempotency;

import java.util.List;
import java.util.concurrent.Callable;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.service.Together.Needs;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A request that is carried out together with others, on the thread of one of them, as if it were on its own. */
final class JoinedRequest {

    private final Needs needs;
    private final AnswerKey key;
    private final String fingerprint;
    private final Callable<RestResponse<?>> method;
    private @Nullable Outcome outcome;

    /** What came of it. */
    sealed interface Outcome {

        record Answered(RestResponse<?> answer) implements Outcome {}

        /** A rule refused it, or the database is away. */
        record Failed(RuntimeException reason) implements Outcome {}
    }

    /**
     * A request.
     *
     * @param needs what it needs
     * @param key what its answer is kept under
     * @param fingerprint what it is compared by
     * @param method what it does, on whatever thread
     */
    JoinedRequest(Needs needs, AnswerKey key, String fingerprint, Callable<RestResponse<?>> method) {
        this.needs = needs;
        this.key = key;
        this.fingerprint = fingerprint;
        this.method = method;
    }

    AnswerKey key() {
        return key;
    }

    String fingerprint() {
        return fingerprint;
    }

    Needs needs() {
        return needs;
    }

    /** The entities beside the busy one that nobody else may command meanwhile. */
    List<StreamId> commanded() {
        return needs.commanded();
    }

    /** Does what is asked. */
    RestResponse<?> run() throws Exception {
        return method.call();
    }

    /** Leaves what came of it, for its own thread. */
    void settle(Outcome settled) {
        outcome = settled;
    }

    /** What came of it; null if it has to be carried out alone. */
    @Nullable Outcome outcome() {
        return outcome;
    }
}
