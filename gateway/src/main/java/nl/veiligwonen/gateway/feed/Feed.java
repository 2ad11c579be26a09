package nl.veiligwonen.gateway.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.veiligwonen.gateway.GatewayConfig;

/** The live feed of integration events, with its readers. */
@ApplicationScoped
public class Feed {

    private final GatewayConfig.Feed config;
    private final Window window;
    private final FeedReader reader;
    private final Supplier<FeedConsumer> catchUpConsumers;
    private final Semaphore catchUpPlaces;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

    @Inject
    Feed(GatewayConfig gateway, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this(gateway.feed(), kafka);
    }

    /** @param kafka where the brokers are and how to sign in to them */
    Feed(GatewayConfig.Feed config, Map<String, Object> kafka) {
        this.config = config;
        window = new Window(config.window());
        catchUpConsumers = () -> new FeedConsumer(kafka, "gateway-catch-up");
        catchUpPlaces = new Semaphore(config.catchUps(), true);
        reader = new FeedReader(
                () -> new FeedConsumer(kafka, "gateway-feed"),
                window,
                config.window(),
                config.discovery(),
                () -> subscriptions.forEach(Subscription::wake));
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stop();
    }

    void start() {
        Thread.ofPlatform().name("event-feed").daemon().start(reader);
    }

    void stop() {
        reader.stop();
        subscriptions.forEach(subscription -> subscription.end(Ending.INTERRUPTED));
    }

    /**
     * Adds a reader. To be closed with {@link #unsubscribe}.
     *
     * @param start from where he wants it
     * @param visible which events he may see
     * @param wake called when there may be something to take, by any thread; must not block
     */
    public Subscription subscribe(Start start, Predicate<FeedEvent> visible, Runnable wake) {
        Subscription subscription =
                new Subscription(window, start, visible, wake, config.lagLimit(), config.patience());
        subscriptions.add(subscription);
        switch (start) {
            case Start.After(Position seen) -> resume(subscription, seen);
            case Start.Now _, Start.Recent _ -> subscription.admit();
        }
        return subscription;
    }

    /** The reader has gone. */
    public void unsubscribe(Subscription subscription) {
        subscription.close();
        subscriptions.remove(subscription);
    }

    /** How many readers there are. */
    public int readers() {
        return subscriptions.size();
    }

    /**
     * Who has seen no more than the window has received, and misses nothing that it no longer holds, joins at once. For
     * the others Kafka is asked: a position ahead of the window may be right, if another gateway handed it out.
     */
    private void resume(Subscription subscription, Position position) {
        Optional<Window.Joined> joined = window.high().includes(position) ? window.join(position) : Optional.empty();
        joined.ifPresentOrElse(subscription::join, () -> Thread.ofVirtual()
                .name("event-feed-catch-up")
                .start(new CatchUp(catchUpConsumers, catchUpPlaces, window, position, subscription.catchingUp())));
    }
}
