package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import nl.veiligwonen.platform.service.ChangesState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs {@link ChangesState} methods: once per key, in a transaction, again after a conflict. */
@ChangesState
@Interceptor
@Priority(ChangesStateInterceptor.AFTER_VALIDATION)
public class ChangesStateInterceptor {

    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private final AnswerStore answers;
    private final Attempts attempts;
    private final CurrentRequest request;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    ChangesStateInterceptor(
            AnswerStore answers, Attempts attempts, CurrentRequest request, ObjectMapper mapper, Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.request = request;
        this.mapper = mapper;
        this.clock = clock;
    }

    @AroundInvoke
    Object around(InvocationContext method) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        if (key.isEmpty()) {
            return attempts.run(() -> proceed(method));
        }
        return isInSteps(method) ? onceInSteps(key.get(), method) : attempts.run(() -> once(key.get(), method));
    }

    private static boolean isInSteps(InvocationContext method) {
        return method.getMethod().getAnnotation(ChangesState.class).inSteps();
    }

    private RestResponse<?> once(IdempotencyKey key, InvocationContext method) throws Exception {
        Optional<RestResponse<?>> repeated = repeated(key);
        return repeated.isPresent() ? repeated.get() : kept(key, proceed(method));
    }

    /** Of two same requests at once, both do the steps; each step is done once, and one of the answers is kept. */
    private RestResponse<?> onceInSteps(IdempotencyKey key, InvocationContext method) throws Exception {
        Optional<RestResponse<?>> repeated = attempts.run(() -> repeated(key));
        if (repeated.isPresent()) {
            return repeated.get();
        }
        RestResponse<?> answer = proceed(method);
        return attempts.run(() -> repeated(key).orElseGet(() -> kept(key, answer)));
    }

    /** The answer that was given before; empty if none was. */
    private Optional<RestResponse<?>> repeated(IdempotencyKey key) {
        answers.lock(request.caller(), key);
        return answers.find(request.caller(), key).map(given -> {
            request.refuseIfAnother(key, given);
            return given.again();
        });
    }

    private RestResponse<?> kept(IdempotencyKey key, RestResponse<?> answer) {
        if (answer.getStatus() < 300) {
            answers.keep(request.caller(), key, stored(answer, request.fingerprint(key)));
        }
        return answer;
    }

    private static RestResponse<?> proceed(InvocationContext method) throws Exception {
        if (method.proceed() instanceof RestResponse<?> answer) {
            return answer;
        }
        throw new IllegalStateException(method.getMethod() + " changes state, so it must answer with a RestResponse");
    }

    private StoredAnswer stored(RestResponse<?> answer, String fingerprint) {
        return new StoredAnswer(
                fingerprint,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                json(answer.getEntity()),
                clock.instant());
    }

    private @Nullable String json(@Nullable Object entity) {
        try {
            return entity == null ? null : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer can't be written as JSON", unwritable);
        }
    }
}
