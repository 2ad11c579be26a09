package nl.veiligwonen.platform.domain.retention;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.domain.Actor;

/** A list of personal data of which the term is over (vernietigingslijst), at one of its stages. */
public sealed interface DestructionList {

    /** How many lines a list has at most: what a person can look through. */
    int MOST_LINES = 500;

    /** There is no such list. */
    record NotProposed() implements DestructionList {}

    /** A list that has been proposed, at whatever stage. */
    sealed interface Made extends DestructionList {

        /** What is, or was, to be destroyed, without what is kept for longer. */
        List<DueData> due();

        /** What is kept for longer, and why. */
        List<RetainedCase> retained();

        /** When it was proposed, UTC. */
        Instant proposedAt();

        /** How far it has come. */
        default Stage stage() {
            return switch (this) {
                case Proposed _ -> Stage.PROPOSED;
                case Approved _ -> Stage.APPROVED;
                case Declared _ -> Stage.DECLARED;
            };
        }
    }

    /** How far a list has come. */
    enum Stage {
        /** The daily run has made it; someone is to look at it (voorgelegd). */
        PROPOSED,
        /** Someone has looked at it; someone else is to destroy (geaccordeerd). */
        APPROVED,
        /** The data has been destroyed, and that is declared (vernietigd en verklaard). */
        DECLARED
    }

    /** Nobody has looked at it yet. */
    record Proposed(List<DueData> due, Instant proposedAt) implements Made {
        public Proposed {
            due = List.copyOf(due);
        }

        @Override
        public List<RetainedCase> retained() {
            return List.of();
        }
    }

    /**
     * Someone has looked at it and found that it can be destroyed.
     *
     * @param proposed the list as it was proposed
     * @param approvedBy who; another is to destroy
     */
    record Approved(Proposed proposed, List<RetainedCase> retained, Actor approvedBy, Instant approvedAt)
            implements Made {
        public Approved {
            retained = List.copyOf(retained);
        }

        @Override
        public List<DueData> due() {
            Set<String> kept = retained.stream().map(RetainedCase::caseId).collect(Collectors.toSet());
            return proposed.due().stream()
                    .filter(due -> !kept.contains(due.caseId()))
                    .toList();
        }

        @Override
        public Instant proposedAt() {
            return proposed.proposedAt();
        }
    }

    /**
     * The data has been destroyed.
     *
     * @param approved the list as it was approved
     * @param due what was destroyed of it
     * @param notDueAnyMore what was not, for its case had gone on since
     * @param masterKeyVersions the versions of the master key that there were: as long as one of them exists, a copy of a
     *     data key that lies in a backup can be opened with it
     */
    record Declared(
            Approved approved,
            List<DueData> due,
            List<DueData> notDueAnyMore,
            List<String> masterKeyVersions,
            Actor destroyedBy,
            Instant destroyedAt)
            implements Made {
        public Declared {
            due = List.copyOf(due);
            notDueAnyMore = List.copyOf(notDueAnyMore);
            masterKeyVersions = List.copyOf(masterKeyVersions);
        }

        @Override
        public List<RetainedCase> retained() {
            return approved.retained();
        }

        @Override
        public Instant proposedAt() {
            return approved.proposedAt();
        }
    }
}
