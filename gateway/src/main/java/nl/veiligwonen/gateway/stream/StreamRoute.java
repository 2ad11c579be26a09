package nl.veiligwonen.gateway.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.veiligwonen.gateway.GatewayConfig;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.gateway.feed.Ending;
import nl.veiligwonen.gateway.feed.Feed;
import nl.veiligwonen.gateway.feed.Start;
import nl.veiligwonen.gateway.feed.Subscription;
import nl.veiligwonen.gateway.limit.RateLimits;
import nl.veiligwonen.gateway.signin.AccessToken;
import nl.veiligwonen.gateway.signin.SignIn;
import nl.veiligwonen.platform.web.Accepted;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;

/** {@code GET /events/v1/stream}. */
@ApplicationScoped
class StreamRoute {

    static final String PATH = "/events/v1/stream";

    private final GatewayConfig.Stream config;
    private final Feed feed;
    private final SignIn signIn;
    private final RateLimits limits;
    private final InstantSource clock = InstantSource.system();
    private final ConcurrentMap<String, Integer> streamsPerCaller = new ConcurrentHashMap<>();

    StreamRoute(GatewayConfig gateway, Feed feed, SignIn signIn, RateLimits limits) {
        this.config = gateway.stream();
        this.feed = feed;
        this.signIn = signIn;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::handle).failureHandler(StreamRoute::fail);
    }

    private void handle(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)) {
            GatewayProblem.methodNotAllowed("GET").answer(context.response());
            return;
        }
        if (!takesEvents(context.request())) {
            GatewayProblem.of(406, "not-acceptable", "Not acceptable", "This address answers with text/event-stream.")
                    .answer(context.response());
            return;
        }
        signIn.check(context)
                .onSuccess(result -> {
                    if (!limits.admit(context, result)) {
                        return;
                    }
                    switch (result) {
                        case SignIn.Result.Absent _ ->
                            GatewayProblem.notSignedIn().answer(context.response());
                        case SignIn.Result.Refused _ ->
                            GatewayProblem.signInRefused().answer(context.response());
                        case SignIn.Result.TooWeak _ ->
                            GatewayProblem.signInTooWeak().answer(context.response());
                        case SignIn.Result.Unknown _ ->
                            GatewayProblem.signInUnavailable().answer(context.response());
                        case SignIn.Result.Accepted accepted ->
                            admit(context, accepted.caller().token());
                    }
                })
                .onFailure(context::fail);
    }

    private static boolean takesEvents(HttpServerRequest request) {
        try {
            return Accepted.of(request.headers().getAll(HttpHeaders.ACCEPT)).takes(MediaType.SERVER_SENT_EVENTS_TYPE);
        } catch (ProblemException malformed) {
            return false;
        }
    }

    private void admit(RoutingContext context, AccessToken caller) {
        HttpServerResponse response = context.response();
        Visibility visibility = Visibility.of(caller);
        if (visibility.isNothing()) {
            GatewayProblem.of(Problem.notAllowed()).answer(response);
            return;
        }
        switch (StreamQuery.of(context.request())) {
            case StreamQuery.Invalid(InputError error) ->
                GatewayProblem.invalid(error).answer(response);
            case StreamQuery.Valid(Start start) -> subscribe(context, caller, visibility, start);
        }
    }

    private void subscribe(RoutingContext routing, AccessToken caller, Visibility visibility, Start start) {
        HttpServerResponse response = routing.response();
        if (!enter(caller.subject(), response)) {
            return;
        }
        Context context = routing.vertx().getOrCreateContext();
        EventStream stream = new EventStream(routing.vertx(), context, response);
        Subscription subscription = feed.subscribe(start, visibility, stream::wake);
        Runnable leave = () -> {
            feed.unsubscribe(subscription);
            leave(caller.subject());
        };
        subscription
                .admission()
                .thenAccept(refusal -> context.runOnContext(_ -> {
                    if (refusal.isPresent()) {
                        leave.run();
                        refusal(refusal.get()).answer(response);
                    } else if (response.closed()) {
                        leave.run();
                    } else {
                        Duration term = Duration.between(clock.instant(), caller.expiresAt());
                        stream.open(subscription, config.heartbeat(), term, leave);
                    }
                }));
    }

    private boolean enter(String subject, HttpServerResponse response) {
        if (feed.readers() >= config.maxStreams()) {
            GatewayProblem.of(503, "too-many-streams", "Too many streams", "All streams are taken; try again later.")
                    .retryAfter(Duration.ofSeconds(10))
                    .answer(response);
            return false;
        }
        if (streamsPerCaller.merge(subject, 1, Integer::sum) > config.maxStreamsPerCaller()) {
            leave(subject);
            GatewayProblem.of(
                            429,
                            "too-many-streams-of-caller",
                            "Too many streams of one caller",
                            "You have %d streams open; close one first.".formatted(config.maxStreamsPerCaller()))
                    .retryAfter(Duration.ofSeconds(10))
                    .answer(response);
            return false;
        }
        return true;
    }

    private void leave(String subject) {
        streamsPerCaller.computeIfPresent(subject, (_, open) -> open > 1 ? open - 1 : null);
    }

    private static GatewayProblem refusal(Ending ending) {
        return switch (ending) {
            case UNKNOWN_POSITION ->
                GatewayProblem.invalid(StreamQuery.notAnId(InputError.Part.HEADER, StreamQuery.HEADER));
            case POSITION_GONE ->
                GatewayProblem.of(
                        410,
                        "position-gone",
                        "No longer kept",
                        "The events after this id are no longer kept. Begin anew, from=start gives all that there is.");
            case TOO_SLOW, INTERRUPTED ->
                GatewayProblem.of(503, "feed-interrupted", "Interrupted", "The feed begins anew; try again.")
                        .retryAfter(Duration.ofSeconds(2));
        };
    }

    private static void fail(RoutingContext context) {
        GatewayProblem.fault(context).answer(context.response());
    }
}
