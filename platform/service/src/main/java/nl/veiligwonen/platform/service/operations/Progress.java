package nl.veiligwonen.platform.service.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.veiligwonen.platform.deadline.DeadlineOverview;
import nl.veiligwonen.platform.deadline.RunningDeadline.Selection;
import nl.veiligwonen.platform.exchange.Inbox;
import nl.veiligwonen.platform.exchange.ParkedEvents;
import nl.veiligwonen.platform.exchange.Relay;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.readmodel.Projections;

/** How far a service is behind its own journal and behind its senders. */
@ApplicationScoped
public class Progress {

    private final Journal journal;
    private final Projections projections;
    private final Relay relay;
    private final Inbox inbox;
    private final ParkedEvents parkedEvents;
    private final DeadlineOverview deadlines;

    @Inject
    Progress(
            Journal journal,
            Projections projections,
            Relay relay,
            Inbox inbox,
            ParkedEvents parkedEvents,
            DeadlineOverview deadlines) {
        this.journal = journal;
        this.projections = projections;
        this.relay = relay;
        this.inbox = inbox;
        this.parkedEvents = parkedEvents;
        this.deadlines = deadlines;
    }

    /**
     * A snapshot of it.
     *
     * @param journalEvents how many events the journal holds
     * @param projectionLag how many of them the read models have not taken in
     * @param relayLag how many of them have not been looked at for publishing
     * @param relayLeading whether this replica publishes
     * @param inboxReading whether the topics of others are being read
     * @param parkedEvents how many events of others are parked
     * @param dueDeadlines how many deadlines are due and have not struck yet
     * @param failingDeadlines how many deadlines were tried in vain
     */
    public record Report(
            long journalEvents,
            long projectionLag,
            long relayLag,
            boolean relayLeading,
            boolean inboxReading,
            long parkedEvents,
            long dueDeadlines,
            long failingDeadlines) {}

    Report report() {
        return new Report(
                journal.countAfter(JournalPosition.START),
                projections.lag(),
                relay.lag(),
                relay.leading(),
                inbox.reading(),
                parkedEvents.count(),
                deadlines.count(Selection.DUE),
                deadlines.count(Selection.FAILING));
    }
}
