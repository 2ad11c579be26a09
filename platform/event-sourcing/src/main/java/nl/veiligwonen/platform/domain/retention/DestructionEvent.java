package nl.veiligwonen.platform.domain.retention;

import java.time.Instant;
import java.util.List;
import nl.veiligwonen.platform.domain.Actor;

/**
 * What can have happened to a list of what is to be destroyed. Holds nothing about a person: cases are opaque. The names of
 * these records are in the journal for ever.
 */
public sealed interface DestructionEvent {

    /** The daily run has found that the terms of this are over. */
    record DestructionProposed(List<DueData> due, Instant proposedAt) implements DestructionEvent {
        public DestructionProposed {
            due = List.copyOf(due);
        }
    }

    /** Someone has looked at it and found that it can be destroyed, but for some cases. */
    record DestructionApproved(List<RetainedCase> retained, Actor approvedBy, Instant approvedAt)
            implements DestructionEvent {
        public DestructionApproved {
            retained = List.copyOf(retained);
        }
    }

    /** It was not to be approved: someone is to look again. */
    record DestructionReturned(Actor returnedBy, Instant returnedAt) implements DestructionEvent {}

    /**
     * It has been destroyed; this is the declaration (verklaring van vernietiging, Archiefbesluit 1995 art. 8).
     *
     * @param destroyed what was
     * @param notDueAnyMore what was not, for its case had gone on since
     * @param masterKeyVersions the versions of the master key that there were
     */
    record DestructionDeclared(
            List<DueData> destroyed,
            List<DueData> notDueAnyMore,
            List<String> masterKeyVersions,
            Actor destroyedBy,
            Instant destroyedAt)
            implements DestructionEvent {
        public DestructionDeclared {
            destroyed = List.copyOf(destroyed);
            notDueAnyMore = List.copyOf(notDueAnyMore);
            masterKeyVersions = List.copyOf(masterKeyVersions);
        }
    }
}
