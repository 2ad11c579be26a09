package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.journal.JournalUnavailableException;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.routing.Incident;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a request that changes state in steps ({@link nl.veiligwonen.platform.service.ChangesState#inSteps()}).
 * What a step has brought about is kept under a key of its own, derived from that of the request, in the transaction of
 * the step: so a request that broke off half-way can be sent again, and goes on where it was.
 */
@ApplicationScoped
public class Steps {

    /** What the record of the request as a whole is called among its steps. */
    private static final String BEGINNING = "beginning";

    private final AnswerStore answers;
    private final Attempts attempts;
    private final CurrentRequest request;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Steps(AnswerStore answers, Attempts attempts, CurrentRequest request, ObjectMapper mapper, Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.request = request;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Does a step, in a transaction of its own; or tells what it brought about if it was done before.
     *
     * @param name the step within the request, such as {@code line 3}
     * @param type what it brings about, as Jackson reads and writes it; without personal data, for it is kept
     * @throws CommandRefusedException if a rule refuses: then nothing was done, and the step can be tried again
     * @throws RuntimeException if the database is away: the step may have been done, and can be tried again
     * @throws ProblemException 500 if it failed by a fault of ours; 409 if others kept changing the same, or if another
     *     request was begun under this key
     */
    public <T> T once(String name, Class<T> type, Supplier<T> work) {
        IdempotencyKey key = request.key()
                .orElseThrow(() -> new IllegalStateException("A request that changes state in steps has a key"));
        try {
            return attempts.run(() -> {
                boolean first = isFirst(key);
                T result = once(key.step(name), type, work);
                if (first) {
                    keep(key.step(BEGINNING), Status.ACCEPTED, request.fingerprint(key), null);
                }
                return result;
            });
        } catch (CommandRefusedException | ProblemException told) {
            throw told;
        } catch (RuntimeException fault) {
            if (JournalUnavailableException.isCauseOf(fault)) {
                throw fault;
            }
            throw Incident.of(fault).halfway().asException();
        }
    }

    /** With the first step it is put on record which request it was, so that no other goes on in its place. */
    private boolean isFirst(IdempotencyKey key) {
        AnswerKey beginning = request.keptUnder(key.step(BEGINNING));
        answers.lock(beginning);
        Optional<StoredAnswer> begun = answers.find(beginning);
        begun.ifPresent(other -> request.refuseIfAnother(key, other));
        return begun.isEmpty();
    }

    private <T> T once(IdempotencyKey step, Class<T> type, Supplier<T> work) {
        Optional<T> before =
                answers.find(request.keptUnder(step)).map(StoredAnswer::body).map(json -> read(json, type));
        return before.orElseGet(() -> {
            T result = work.get();
            keep(step, Status.OK, request.fingerprint(step), written(result));
            return result;
        });
    }

    private void keep(IdempotencyKey key, Status status, String fingerprint, @Nullable String body) {
        answers.keep(Map.of(
                request.keptUnder(key),
                new StoredAnswer(fingerprint, status.getStatusCode(), null, null, body, clock.instant())));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What a step brought about can't be read");
        }
    }

    private String written(Object result) {
        try {
            return mapper.writeValueAsString(result);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("What a step brought about can't be written as JSON");
        }
    }
}
