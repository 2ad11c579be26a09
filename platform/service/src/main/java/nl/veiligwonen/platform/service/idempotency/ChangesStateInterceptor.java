package nl.veiligwonen.platform.service.idempotency;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.Together;
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
    private final Answering answering;
    private final JointWork jointWork;
    private final Instance<Together> together;

    @Inject
    ChangesStateInterceptor(
            AnswerStore answers,
            Attempts attempts,
            CurrentRequest request,
            Answering answering,
            JointWork jointWork,
            @Any Instance<Together> together) {
        this.answers = answers;
        this.attempts = attempts;
        this.request = request;
        this.answering = answering;
        this.jointWork = jointWork;
        this.together = together;
    }

    @AroundInvoke
    Object around(InvocationContext method) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        if (key.isEmpty()) {
            return attempts.run(() -> proceed(method));
        }
        if (isInSteps(method)) {
            return onceInSteps(key.get(), method);
        }
        return switch (outcomeTogether(key.get(), method)) {
            case JoinedRequest.Outcome.Answered(var answer) -> answer;
            case JoinedRequest.Outcome.Failed(var reason) -> throw reason;
            case null -> attempts.run(() -> once(key.get(), method));
        };
    }

    /** What came of carrying it out with others; null if it has to be carried out alone. */
    private JoinedRequest.@Nullable Outcome outcomeTogether(IdempotencyKey key, InvocationContext method) {
        Class<? extends Together> kind =
                method.getMethod().getAnnotation(ChangesState.class).together();
        if (kind == Together.Alone.class) {
            return null;
        }
        Optional<Together.Needs> needs = together.select(kind).get().needs(method.getParameters());
        if (needs.isEmpty()) {
            return null;
        }
        RequestContext context = RequestContext.ofThisThread();
        JoinedRequest joined = new JoinedRequest(
                needs.get(),
                request.keptUnder(key),
                request.fingerprint(key),
                () -> context.around(() -> proceed(method)));
        jointWork.carryOut(joined);
        return joined.outcome();
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
        AnswerKey under = request.keptUnder(key);
        answers.lock(under);
        return answers.find(under).map(given -> {
            request.refuseIfAnother(key, given);
            return given.again();
        });
    }

    private RestResponse<?> kept(IdempotencyKey key, RestResponse<?> answer) {
        if (answer.getStatus() < 300) {
            answers.keep(Map.of(request.keptUnder(key), answering.stored(answer, request.fingerprint(key))));
        }
        return answer;
    }

    private static RestResponse<?> proceed(InvocationContext method) throws Exception {
        if (method.proceed() instanceof RestResponse<?> answer) {
            return answer;
        }
        throw new IllegalStateException(method.getMethod() + " changes state, so it must answer with a RestResponse");
    }
}
