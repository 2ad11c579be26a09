package nl.veiligwonen.platform.service.idempotency;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import java.util.concurrent.Callable;
import nl.veiligwonen.platform.entity.Correlation;

/** What a request knows of itself, by which another thread can act for it: who is calling, and what it is called in the books. */
final class RequestContext {

    private final ContextState state = Arc.container().requestContext().getState();
    private final Correlation correlation = Correlation.current();

    private RequestContext() {}

    /** That of the request which this thread handles. */
    static RequestContext ofThisThread() {
        return new RequestContext();
    }

    /** Does something in this context, on whatever thread. */
    <T> T around(Callable<T> work) throws Exception {
        ManagedContext contexts = Arc.container().requestContext();
        ContextState ofThread = contexts.getState();
        contexts.activate(state);
        try {
            return correlation.around(work::call);
        } finally {
            contexts.activate(ofThread);
        }
    }
}
