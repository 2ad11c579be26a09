package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.input.ReceivedBody;
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
    private final Caller caller;
    private final ReceivedBody body;
    private final Request request;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    ChangesStateInterceptor(
            AnswerStore answers,
            Attempts attempts,
            Caller caller,
            ReceivedBody body,
            Request request,
            UriInfo uri,
            HttpHeaders headers,
            ObjectMapper mapper,
            Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.caller = caller;
        this.body = body;
        this.request = request;
        this.uri = uri;
        this.headers = headers;
        this.mapper = mapper;
        this.clock = clock;
    }

    @AroundInvoke
    Object around(InvocationContext method) {
        Optional<IdempotencyKey> key = Optional.ofNullable(headers.getHeaderString(IdempotencyKey.HEADER))
                .flatMap(IdempotencyKey::of);
        return attempts.run(() -> key.isPresent() ? once(key.get(), method) : proceed(method));
    }

    private RestResponse<?> once(IdempotencyKey key, InvocationContext method) throws Exception {
        answers.lock(caller.subject(), key);
        String fingerprint =
                key.fingerprint(request.getMethod(), uri.getRequestUri().getRawPath(), body.canonical());
        Optional<StoredAnswer> given = answers.find(caller.subject(), key);
        if (given.isPresent()) {
            return repeat(given.get(), fingerprint);
        }
        RestResponse<?> answer = proceed(method);
        if (answer.getStatus() < 300) {
            answers.keep(caller.subject(), key, stored(answer, fingerprint));
        }
        return answer;
    }

    private static RestResponse<?> repeat(StoredAnswer given, String fingerprint) {
        if (!given.fingerprint().equals(fingerprint)) {
            throw Problem.of(
                            409,
                            "idempotency-key-reused",
                            "The key was used for another request",
                            "You have sent another request with this Idempotency-Key. Send a new key.")
                    .asException();
        }
        return given.again();
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
