package nl.veiligwonen.platform.service.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** Which stage of a case is whose work. A service has one bean of it. */
public interface WorkPolicy {

    /** The queues of the service, in the order of the procedure. */
    List<WorkQueue> queues();

    /** The case in which an event can have changed what is to be done; empty if it changes nothing anywhere. */
    Optional<CaseId> caseOf(RecordedEvent event);

    /**
     * What is to be done in a case. Depends on the states, and on when they became so, alone.
     *
     * @return at most one in each of the {@link #queues()}; empty if nothing waits for anyone
     */
    List<OpenWork> openIn(CaseId caseId, States states);

    /** Entities as they are at one moment. */
    interface States {

        /** The day of that moment, as Dutch law counts it. */
        LocalDate day();

        /** The entity; its initial state if nothing has happened to it. */
        <S> S of(EntityType<S, ?, ?> type, String id);

        /** The day on which an entity got a version that it has, as Dutch law counts it. */
        LocalDate dayOf(EntityType<?, ?, ?> type, String id, long version);
    }
}
