package nl.veiligwonen.local.chaos.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import nl.veiligwonen.local.ledger.Employer;
import nl.veiligwonen.local.ledger.PreparedCases.Prepared;
import org.jspecify.annotations.Nullable;

/** Many who use the ledger of one year at once: those who lead cases, those who pay, and the ministry. */
public final class Load {

    private static final int CALLERS = 10;
    private static final int PAYERS = 2;
    /** How many wait for money that comes free; when there are more they ask again, and give up in the end. */
    private static final int MOST_REFUSED = 15;

    /** What someone does again and again. */
    @FunctionalInterface
    private interface Work {
        void turn(Visitor visitor) throws InterruptedException;
    }

    private final Queue<Course> untouched = new ConcurrentLinkedQueue<>();
    private final Queue<Course> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> instructed = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Asker asker;
    private final Ministry ministry;
    private final Bank bank;
    private volatile boolean ended;

    /**
     * A load on a year that has been opened.
     *
     * @param ceilingCents its ceiling
     */
    public Load(Asker asker, LocalDate today, long ceilingCents) {
        this.asker = asker;
        ministry = new Ministry(today.getYear(), ceilingCents);
        bank = new Bank(today, instructed);
    }

    /** Has these cases of an employer led. */
    public void add(Employer employer, List<Prepared> cases) {
        cases.forEach(each -> untouched.add(new Course(employer.user(), each.caseId(), each.amountCents())));
    }

    /**
     * Begins.
     *
     * @param seed what each of them draws his choices from
     */
    public void start(long seed) {
        Random seeds = new Random(seed);
        for (int i = 0; i < CALLERS; i++) {
            begin("caller " + i, seeds, this::lead);
        }
        for (int i = 0; i < PAYERS; i++) {
            begin("payer " + i, seeds, bank::pay);
        }
        begin("ministry", seeds, ministry::raise);
    }

    private void begin(String name, Random seeds, Work work) {
        Visitor visitor = new Visitor(asker, new Random(seeds.nextLong()));
        threads.add(Thread.ofPlatform().name(name).start(() -> {
            try {
                while (!ended) {
                    work.turn(visitor);
                }
            } catch (InterruptedException | RuntimeException failed) {
                failure.compareAndSet(null, failed);
            }
        }));
    }

    /** Those who were refused come back, before too many others ask. */
    private void lead(Visitor visitor) throws InterruptedException {
        Course next = refused.size() > MOST_REFUSED ? refused.poll() : untouched.poll();
        if (next == null) {
            visitor.pause();
        } else if (next.isRefused(visitor, instructed)) {
            ministry.hasRefused();
            refused.add(next);
        }
    }

    /** What has kept someone from going on; null if nothing has. */
    public @Nullable Throwable failure() {
        return failure.get();
    }

    /** Has each finish what he is at. */
    public void stop() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
