package nl.veiligwonen.gateway.stream;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.veiligwonen.gateway.feed.Delivery;
import nl.veiligwonen.gateway.feed.Ending;
import nl.veiligwonen.gateway.feed.Subscription;
import nl.veiligwonen.gateway.feed.Subscription.Taken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. Everything but {@link #wake} happens on the event loop of its connection. It takes from the feed only
 * while the connection has room, so what a reader does not read piles up nowhere; one who is too far behind is cut off.
 */
final class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final int BATCH = 64;
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Context context;
    private final HttpServerResponse response;
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable Subscription subscription;
    private @Nullable Runnable afterwards;
    private long heartbeatTimer = -1;
    private long expiryTimer = -1;
    private boolean ended;

    EventStream(Vertx vertx, Context context, HttpServerResponse response) {
        this.vertx = vertx;
        this.context = context;
        this.response = response;
    }

    /** There may be something to send. Cheap, and may be called by any thread, also before the stream is open. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(_ -> {
                woken.set(false);
                pump();
            });
        }
    }

    /**
     * Answers with the stream.
     *
     * @param heartbeat how often to show that it lives
     * @param term after how long it ends: when the caller's token expires
     * @param closed what to do when it has ended, whoever ended it
     */
    void open(Subscription source, Duration heartbeat, Duration term, Runnable closed) {
        subscription = source;
        afterwards = closed;
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                // for proxies on the way that would rather collect an answer than pass it on
                .putHeader("X-Accel-Buffering", "no");
        response.closeHandler(_ -> finish());
        response.exceptionHandler(_ -> finish());
        response.drainHandler(_ -> pump());
        source.begin();
        response.write(SseFrame.opening(RECONNECT, source.seen()));
        heartbeatTimer = vertx.setPeriodic(heartbeat.toMillis(), _ -> beat(source));
        expiryTimer = vertx.setTimer(Math.max(1, term.toMillis()), _ -> end());
        pump();
    }

    private void pump() {
        Subscription source = subscription;
        if (ended || source == null) {
            return;
        }
        while (!response.writeQueueFull()) {
            switch (source.take(BATCH)) {
                case Taken.Events(List<Delivery> deliveries)
                when deliveries.isEmpty() -> {
                    return;
                }
                case Taken.Events(List<Delivery> deliveries) -> send(deliveries);
                case Taken.Ended(Ending why) -> {
                    LOG.debugf("A stream ends: %s", why);
                    end();
                    return;
                }
            }
        }
        if (source.isTooFarBehind()) {
            cutOff();
        }
    }

    private void send(List<Delivery> deliveries) {
        Buffer frames = Buffer.buffer();
        deliveries.forEach(delivery -> SseFrame.append(frames, delivery));
        response.write(frames);
    }

    private void beat(Subscription source) {
        if (!ended && !response.writeQueueFull()) {
            response.write(SseFrame.heartbeat(source.seen()));
        }
    }

    private void end() {
        if (!ended) {
            finish();
            response.end();
        }
    }

    /** An orderly end would wait in the same queue that he does not read. */
    private void cutOff() {
        LOG.info("A reader of the stream was too slow and is cut off; he can resume");
        finish();
        response.reset();
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        vertx.cancelTimer(heartbeatTimer);
        vertx.cancelTimer(expiryTimer);
        Runnable last = afterwards;
        if (last != null) {
            last.run();
        }
    }
}
