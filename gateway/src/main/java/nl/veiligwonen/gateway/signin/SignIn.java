package nl.veiligwonen.gateway.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    /** What is known of a caller. */
    public sealed interface Result {

        /** He is who he says. */
        record Accepted(SignedIn caller) implements Result {}

        /** He shows nothing. */
        record Absent() implements Result {}

        /** He is who he says, but his roles ask for a surer sign-in. */
        record TooWeak() implements Result {}

        /** What he shows is expired, foreign or false. */
        record Refused() implements Result {}

        /** It can't be checked now: the identity provider does not answer. */
        record Unknown() implements Result {}
    }

    /** Checks what a request shows. Never fails, and leaves it to the caller to answer. */
    public Future<Result> check(RoutingContext request) {
        BiConsumer<RoutingContext, Throwable> leaveTheAnswerToUs = (_, _) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveTheAnswerToUs);
        return Future.fromCompletionStage(
                QuarkusHttpUser.getSecurityIdentity(request, null)
                        .onItem()
                        .transform(identity -> judge(request, identity))
                        .onFailure()
                        .recoverWithItem(SignIn::judge)
                        .subscribeAsCompletionStage(),
                request.vertx().getOrCreateContext());
    }

    private static Result judge(RoutingContext request, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return new Result.Absent();
        }
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            return new Result.Refused();
        }
        SignedIn.Means means = request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? SignedIn.Means.TOKEN
                : SignedIn.Means.SESSION;
        return AccessToken.ofVerified(credential.getToken())
                .map(token -> token.tooWeak() ? new Result.TooWeak() : new Result.Accepted(new SignedIn(token, means)))
                .orElseGet(Result.Refused::new);
    }

    private static Result judge(Throwable failure) {
        if (failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationRedirectException) {
            return new Result.Refused();
        }
        LOG.error("A sign-in could not be checked", failure);
        return new Result.Unknown();
    }
}
