package nl.veiligwonen.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.veiligwonen.gateway.GatewayConfig;
import nl.veiligwonen.gateway.feed.Subscription.Taken;
import nl.veiligwonen.platform.test.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The feed on a real broker, without HTTP. Its window is small, so that catching up from Kafka is the usual way. */
class FeedTest {

    private static final String UTRECHT = "gm0344";
    private static TestTopics topics;

    private final List<Feed> feeds = new ArrayList<>();

    @BeforeAll
    static void openTopics() {
        topics = new TestTopics();
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @AfterEach
    void stopFeeds() {
        feeds.forEach(Feed::stop);
    }

    @Test
    void at_every_position_where_a_reader_may_be_cut_off_he_resumes_without_loss_or_repeats_while_events_keep_coming()
            throws InterruptedException {
        Feed feed = feed();
        Reader first = new Reader(feed, new Start.Now());
        first.awaitStart();
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            published.add(topics.publish(Topic.values()[i % 3], UTRECHT));
        }
        List<Delivery> all = first.takeUntil(published);
        AtomicBoolean stop = new AtomicBoolean();
        Thread publisher = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                topics.publish(Topic.INTAKE, UTRECHT);
            }
        });

        try {
            for (int cut = 0; cut < all.size(); cut++) {
                Reader resumed = new Reader(feed, new Start.After(all.get(cut).after()));
                List<String> missed = new ArrayList<>(subjects(all.subList(cut + 1, all.size())));
                missed.add(topics.publish(Topic.FUNDING, UTRECHT));

                List<String> received = subjects(resumed.takeUntil(missed));

                assertThat(received)
                        .as("after a cut at %d", cut)
                        .doesNotHaveDuplicates()
                        .doesNotContainAnyElementsOf(subjects(all.subList(0, cut + 1)));
                resumed.close();
            }
        } finally {
            stop.set(true);
            publisher.join();
        }
    }

    @Test
    void another_gateway_or_the_same_after_a_restart_goes_on_where_the_reader_was() throws InterruptedException {
        Feed before = feed();
        Reader reader = new Reader(before, new Start.Now());
        reader.awaitStart();
        List<String> seen = publish(10);
        List<Delivery> taken = reader.takeUntil(seen);
        before.stop();
        List<String> missed = publish(50);

        Reader resumed = new Reader(feed(), new Start.After(taken.getLast().after()));
        missed.addAll(publish(5));

        assertThat(subjects(resumed.takeUntil(missed))).containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void events_of_one_case_come_in_their_order() throws InterruptedException {
        Reader reader = new Reader(feed(), new Start.Now());
        reader.awaitStart();
        String subject = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            topics.publish(Topic.INTAKE, UTRECHT, subject);
        }

        List<Delivery> ofCase = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ofCase.add(reader.takeUntil(List.of(subject)).getLast());
        }
        assertThat(ofCase)
                .extracting(delivery -> delivery.event().offset())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void a_reader_gets_what_a_transaction_has_committed_and_nothing_of_one_that_was_aborted()
            throws InterruptedException {
        Reader reader = new Reader(feed(), new Start.Now());
        reader.awaitStart();
        try (TestTopics transactional =
                new TestTopics(Map.of("transactional.id", UUID.randomUUID().toString()))) {
            transactional.producer().initTransactions();
            transactional.producer().beginTransaction();
            transactional.producer().send(TestTopics.event(Topic.INTAKE, UTRECHT, "aborted"));
            transactional.producer().abortTransaction();
            transactional.producer().beginTransaction();
            transactional.producer().send(TestTopics.event(Topic.INTAKE, UTRECHT, "committed"));
            transactional.producer().commitTransaction();
        }

        List<Delivery> taken = reader.takeUntil(List.of("committed"));
        assertThat(subjects(taken)).containsExactly("committed");
        Reader resumed = new Reader(feed(), new Start.After(taken.getLast().after()));
        String marker = topics.publish(Topic.INTAKE, UTRECHT);
        assertThat(subjects(resumed.takeUntil(List.of(marker)))).containsExactly(marker);
    }

    @Test
    void a_partition_that_appears_later_is_followed_from_its_beginning() throws InterruptedException {
        Reader live = new Reader(feed(), new Start.Now());
        Position before = live.awaitStart();
        Partition added = new Partition(Topic.ASSESSMENT, TestTopics.addPartition(Topic.ASSESSMENT));
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            published.add(topics.publish(i % 2 == 0 ? added : new Partition(Topic.INTAKE, 0), UTRECHT));
        }

        assertThat(subjects(live.takeUntil(published))).containsExactlyInAnyOrderElementsOf(published);
        Reader resumed = new Reader(feed(), new Start.After(before));
        assertThat(subjects(resumed.takeUntil(published))).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void a_broker_that_is_away_for_a_while_costs_nothing() throws InterruptedException {
        Feed feed = feed();
        Reader live = new Reader(feed, new Start.Now());
        live.awaitStart();
        List<String> before = publish(45);
        List<Delivery> taken = live.takeUntil(before);
        TestBroker.kill();
        Reader resumedMeanwhile =
                new Reader(feed, new Start.After(taken.getFirst().after()));
        assertThat(resumedMeanwhile.subscription.admission().toCompletableFuture())
                .as("who comes while Kafka is away may stay")
                .succeedsWithin(Duration.ofSeconds(60))
                .isEqualTo(Optional.empty());
        TestBroker.startIfNeeded();
        List<String> after = publish(5);

        assertThat(subjects(live.takeUntil(after))).containsExactlyInAnyOrderElementsOf(after);
        List<String> missed = new ArrayList<>(subjects(taken.subList(1, taken.size())));
        missed.addAll(after);
        assertThat(subjects(resumedMeanwhile.takeUntil(missed))).containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void a_position_that_no_feed_has_handed_out_is_refused() {
        Feed feed = feed();

        assertThat(admission(feed, "i0.999999")).contains(Ending.UNKNOWN_POSITION);
        assertThat(admission(feed, "i999.1")).contains(Ending.UNKNOWN_POSITION);
        assertThat(admission(feed, "i0.0")).isEmpty();
        assertThat(admission(feed, "0")).isEmpty();
    }

    private static Optional<Ending> admission(Feed feed, String position) {
        Subscription subscription =
                feed.subscribe(new Start.After(Position.parse(position).orElseThrow()), _ -> true, () -> {});
        try {
            return subscription.admission().toCompletableFuture().join();
        } finally {
            feed.unsubscribe(subscription);
        }
    }

    private Feed feed() {
        Feed feed = new Feed(new SmallFeed(), Map.of("bootstrap.servers", TestBroker.address()));
        feed.start();
        feeds.add(feed);
        return feed;
    }

    private static List<String> publish(int count) {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            published.add(topics.publish(Topic.values()[i % 3], UTRECHT));
        }
        return published;
    }

    private static List<String> subjects(List<Delivery> deliveries) {
        return deliveries.stream().map(FeedTest::subject).toList();
    }

    private static String subject(Delivery delivery) {
        return delivery.event().cloudEvent().replaceFirst(".*\"subject\":\"([^\"]*)\".*", "$1");
    }

    /** A reader as a connection is one: woken, and taking at once. */
    private static final class Reader {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final Feed feed;
        private final Semaphore woken = new Semaphore(0);
        private final Subscription subscription;
        private final BlockingQueue<Delivery> taken = new LinkedBlockingQueue<>();
        private final CountDownLatch started = new CountDownLatch(1);
        private volatile boolean closed;

        Reader(Feed feed, Start start) {
            this.feed = feed;
            this.subscription = feed.subscribe(start, _ -> true, woken::release);
            Thread.ofVirtual().start(this::take);
        }

        /** Waits until he has joined the feed, and tells where. */
        Position awaitStart() throws InterruptedException {
            assertThat(started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return subscription.seen().orElseThrow();
        }

        /** All that he got up to and with the last of what is wanted. */
        List<Delivery> takeUntil(Collection<String> wanted) throws InterruptedException {
            List<Delivery> got = new ArrayList<>();
            Set<String> missing = new LinkedHashSet<>(wanted);
            while (!missing.isEmpty()) {
                Delivery next = taken.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("Still missing %d of %d".formatted(missing.size(), wanted.size()));
                }
                got.add(next);
                missing.remove(subject(next));
            }
            return got;
        }

        void close() {
            closed = true;
            feed.unsubscribe(subscription);
            woken.release();
        }

        private void take() {
            while (!closed && subscription.take(1_000) instanceof Taken.Events(List<Delivery> deliveries)) {
                taken.addAll(deliveries);
                if (subscription.seen().isPresent()) {
                    started.countDown();
                }
                if (deliveries.isEmpty()) {
                    woken.acquireUninterruptibly();
                    woken.drainPermits();
                }
            }
        }
    }

    /** A feed with a window of 40 events. */
    private record SmallFeed(int window, int lagLimit, Duration patience, int catchUps, Duration discovery)
            implements GatewayConfig.Feed {
        SmallFeed() {
            this(40, 30, Duration.ofSeconds(30), 8, Duration.ofMillis(300));
        }
    }
}
