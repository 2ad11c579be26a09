package nl.veiligwonen.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Correlation;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityDeadlines;
import nl.veiligwonen.platform.entity.Versioned;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalUnavailableException;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import org.jboss.logging.Logger;

/**
 * Strikes deadlines that are due: gives the entity the command that its state names for it, in one transaction with the
 * mark that it has struck. Every replica may try; the lock of the entity decides which of them acts, and the others find
 * it done. The table only says where to look: an entity that has moved on no longer names the deadline, and nothing
 * happens.
 */
@Singleton
public class DeadlineStriker {

    /** Who acts when a deadline strikes. */
    public static final Actor CLOCK = Actor.system("clock");

    private static final Logger LOG = Logger.getLogger(DeadlineStriker.class);

    /** How many deadlines are looked up at once. */
    private static final int BATCH = 100;

    /** The pause doubles with each failure, but not more often than this. */
    private static final int MOST_DOUBLINGS = 20;

    private final DeadlineRules rules;
    private final DeadlineTable table;
    private final DeadlineConfig config;
    private final Entities entities;
    private final Journal journal;
    private final Clock clock;

    @Inject
    DeadlineStriker(
            DeadlineRules rules,
            DeadlineTable table,
            DeadlineConfig config,
            Entities entities,
            Journal journal,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.config = config;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of a deadline that looked due. */
    private enum Strike {
        /** The entity has acted on it. */
        STRUCK,
        /** Another replica was first, or the entity has moved on. */
        GONE,
        /** Someone else works on the entity; another time. */
        BUSY,
        /** It was tried in vain; another time. */
        FAILED
    }

    /**
     * Strikes every deadline that is due now.
     *
     * @return how many have struck
     * @throws RuntimeException if the database is away; what has struck until then has
     */
    public int strikeDue() {
        int struck = 0;
        boolean more = true;
        while (more) {
            List<DeadlineTable.Key> due = table.due(clock.instant(), BATCH);
            int settled = 0;
            for (DeadlineTable.Key key : due) {
                Strike strike = strike(key);
                struck += strike == Strike.STRUCK ? 1 : 0;
                settled += strike == Strike.BUSY ? 0 : 1;
            }
            more = due.size() == BATCH && settled > 0;
        }
        return struck;
    }

    private Strike strike(DeadlineTable.Key key) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> strikeAlone(key));
        } catch (ConcurrencyConflictException conflict) {
            return Strike.BUSY;
        } catch (JournalUnavailableException | MasterKeyAwayException away) {
            throw away;
        } catch (RuntimeException failed) {
            QuarkusTransaction.requiringNew().run(() -> postpone(key, reasonOf(failed)));
            return Strike.FAILED;
        }
    }

    private Strike strikeAlone(DeadlineTable.Key key) {
        // The lock comes before anything that takes a transaction number: see Journal.lock.
        if (!journal.tryLock(key.stream())) {
            return Strike.BUSY;
        }
        Instant now = clock.instant();
        boolean stillDue = table.find(key)
                .filter(found ->
                        found.struckAt() == null && !found.nextAttemptAt().isAfter(now))
                .isPresent();
        return stillDue
                ? rules.of(key.stream().entity())
                        .map(kind -> ask(kind, key, now))
                        .orElse(Strike.GONE)
                : Strike.GONE;
    }

    private <S, C, E> Strike ask(EntityDeadlines<S, C, E> kind, DeadlineTable.Key key, Instant now) {
        String id = key.stream().id();
        List<Deadline<C>> running = entities.find(kind.type(), id)
                .map(Versioned::state)
                .map(kind.rules()::runningIn)
                .orElse(List.of());
        Optional<Deadline<C>> due = running.stream()
                .filter(each -> each.name().equals(key.name()))
                .filter(each -> !each.strikesAt().isAfter(now))
                .findFirst();
        if (due.isEmpty()) {
            table.keep(key.stream(), running);
            return Strike.GONE;
        }
        new Correlation(UUID.randomUUID().toString(), null)
                .around(() -> entities.handle(kind.type(), id, due.get().command(), new Occasion(CLOCK, now)));
        table.struck(key, due.get().strikesAt(), now);
        return Strike.STRUCK;
    }

    private void postpone(DeadlineTable.Key key, String reason) {
        Optional<RunningDeadline> tried = table.find(key);
        if (tried.isPresent()) {
            Instant nextAttemptAt = clock.instant().plus(pauseAfter(tried.get().attempts()));
            table.failed(key, reason, nextAttemptAt);
            LOG.warnf(
                    "Deadline %s of %s has failed and will be tried again at %s: %s",
                    key.name(), key.stream(), nextAttemptAt, reason);
        }
    }

    private Duration pauseAfter(int attempts) {
        Duration doubled = config.firstPause().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(config.longestPause()) > 0 ? config.longestPause() : doubled;
    }

    /** Why a deadline could not strike, without anything of the entity's content. */
    private static String reasonOf(RuntimeException failed) {
        return failed instanceof CommandRefusedException refused
                ? refused.refusal().code() + ": " + refused.refusal().reason()
                : failed.getClass().getSimpleName();
    }
}
