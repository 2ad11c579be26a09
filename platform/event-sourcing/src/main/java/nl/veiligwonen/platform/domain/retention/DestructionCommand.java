package nl.veiligwonen.platform.domain.retention;

import java.util.List;

/** What can be asked of a list of what is to be destroyed. */
public sealed interface DestructionCommand {

    /** Propose to destroy this (the daily run does). */
    record ProposeDestruction(List<DueData> due) implements DestructionCommand {
        public ProposeDestruction {
            due = List.copyOf(due);
        }
    }

    /**
     * Find that it can be destroyed, but for some cases.
     *
     * @param retained the cases that are kept for longer
     */
    record ApproveDestruction(List<RetainedCase> retained) implements DestructionCommand {
        public ApproveDestruction {
            retained = List.copyOf(retained);
        }
    }

    /** Find that it was not to be approved: someone is to look again. */
    record ReturnForReview() implements DestructionCommand {}

    /**
     * Destroy.
     *
     * @param stillDue what is due of the list today; a case can have gone on since it was proposed
     * @param masterKeyVersions the versions of the master key that there are
     */
    record Destroy(List<DueData> stillDue, List<String> masterKeyVersions) implements DestructionCommand {
        public Destroy {
            stillDue = List.copyOf(stillDue);
            masterKeyVersions = List.copyOf(masterKeyVersions);
        }
    }
}
