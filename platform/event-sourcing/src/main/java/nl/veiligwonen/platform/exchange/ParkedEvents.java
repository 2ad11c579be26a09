package nl.veiligwonen.platform.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import org.axonframework.common.transaction.TransactionManager;

/** What an operator can do about parked events: look at them, try one again, or skip it with a motivation. */
@ApplicationScoped
public class ParkedEvents {

    private final ParkedEventStore store;
    private final InboxPositions positions;
    private final EventReceiver receiver;
    private final TransactionManager transactions;
    private final Clock clock;

    @Inject
    ParkedEvents(
            ParkedEventStore store,
            InboxPositions positions,
            EventReceiver receiver,
            TransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.positions = positions;
        this.receiver = receiver;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The events in a state, in the order of parking, after a number. */
    public List<ParkedEvent> list(ParkedEvent.State state, long afterNumber, int limit) {
        return store.list(state, afterNumber, limit);
    }

    /** How many events are parked. */
    public long count() {
        return store.count();
    }

    /** One parked event. */
    public Optional<ParkedEvent> find(long number) {
        return store.find(number).map(ParkedEventStore.Parked::event);
    }

    /**
     * Tries a parked event again; if it works, those that wait behind it follow.
     *
     * @return the event as it is now: handled, or parked with its new reason
     * @throws CommandRefusedException if it is not parked, or waits behind an earlier one
     */
    public ParkedEvent retry(long number, Actor actor) {
        ParkedEvent event = foremost(number).event();
        tryAll(event.subject(), actor);
        return find(number).orElseThrow();
    }

    /**
     * Skips a parked event for good; those that wait behind it follow.
     *
     * @param motivation why, for who looks later
     * @throws CommandRefusedException if it is not parked, or waits behind an earlier one
     */
    public ParkedEvent skip(long number, Actor actor, String motivation) {
        ParkedEvent event = foremost(number).event();
        transactions.executeInTransaction(() -> {
            positions.lock(event.subject());
            requireForemost(number, event.subject());
            store.settle(number, ParkedEvent.State.SKIPPED, clock.instant(), actor.id(), motivation);
        });
        tryAll(event.subject(), actor);
        return find(number).orElseThrow();
    }

    private void tryAll(String subject, Actor actor) {
        boolean worked = true;
        while (worked) {
            Optional<ParkedEventStore.Parked> next = store.first(subject);
            worked = next.isPresent() && tryOne(next.get(), actor);
        }
    }

    private boolean tryOne(ParkedEventStore.Parked parked, Actor actor) {
        long number = parked.event().number();
        try {
            EventReceiver.withRetry(() -> transactions.executeInTransaction(() -> {
                positions.lock(parked.event().subject());
                if (isForemost(number, parked.event().subject())) {
                    receiver.handle(parked.envelope());
                    store.settle(number, ParkedEvent.State.HANDLED, clock.instant(), actor.id(), null);
                } // Else another operator was here.
            }));
            return true;
        } catch (RuntimeException | Error failed) {
            if (EventReceiver.isAway(failed)) {
                throw failed;
            }
            transactions.executeInTransaction(() -> store.failedAgain(number, EventReceiver.reasonOf(failed)));
            return false;
        }
    }

    private boolean isForemost(long number, String subject) {
        return store.first(subject)
                .filter(first -> first.event().number() == number)
                .isPresent();
    }

    private ParkedEventStore.Parked foremost(long number) {
        ParkedEventStore.Parked parked = store.find(number).orElseThrow(() -> notParked(number));
        requireForemost(number, parked.event().subject());
        return parked;
    }

    private void requireForemost(long number, String subject) {
        ParkedEventStore.Parked first = store.first(subject).orElseThrow(() -> notParked(number));
        if (first.event().number() != number) {
            throw new CommandRefusedException(Refusal.of(
                    "waits-behind-another",
                    "This event waits behind event " + first.event().number()
                            + " of the same case: settle that first."));
        }
    }

    private static CommandRefusedException notParked(long number) {
        return new CommandRefusedException(Refusal.of("not-parked", "Event " + number + " is not parked (any more)."));
    }
}
