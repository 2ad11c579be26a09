package nl.veiligwonen.platform.service.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.work.WorkEntry;
import nl.veiligwonen.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits, as the read model has it for one reader.
 *
 * @param since when the case came into the queue, UTC
 * @param due what is due first; null if nothing is
 * @param assignee who has taken it; null if nobody has
 * @param assignedAt since when he has it, UTC; null if nobody has
 * @param claimable whether the reader can take it: nobody has, and nothing bars him
 */
record WorkItem(
        CaseId caseId,
        String queue,
        UUID enteredBy,
        String stage,
        String task,
        OrganisationId organisation,
        Instant since,
        @Nullable Due due,
        @Nullable String assignee,
        @Nullable Instant assignedAt,
        boolean claimable) {

    /** Sorts after every day that is named. */
    private static final LocalDate NEVER = LocalDate.MAX;

    /**
     * What is due first.
     *
     * @param clock the stable name of the term or target
     * @param warnsOn the first day on which it asks for attention; null while suspended without a known end
     * @param dueOn the last day; null while suspended without a known end
     * @param breachedAfter the last day before it counts as breached; null while suspended without a known end
     * @param suspended whether it stood still when this was last written
     */
    record Due(
            String clock,
            String name,
            ClockReading.Nature nature,
            @Nullable LocalDate warnsOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate breachedAfter,
            boolean suspended) {

        /** How it stands on a day. */
        ClockReading.Standing standingOn(LocalDate today) {
            if (dueOn == null || warnsOn == null || breachedAfter == null) {
                return ClockReading.Standing.SUSPENDED;
            } else if (today.isAfter(breachedAfter)) {
                return ClockReading.Standing.BREACHED;
            } else if (today.isAfter(dueOn)) {
                return ClockReading.Standing.LATE;
            }
            return suspended
                    ? ClockReading.Standing.SUSPENDED
                    : today.isBefore(warnsOn) ? ClockReading.Standing.ON_TRACK : ClockReading.Standing.WARNING;
        }
    }

    /** Which time the case came into the queue. */
    WorkEntry entry() {
        return new WorkEntry(queue, enteredBy);
    }

    /** The same, as someone has it or nobody has. */
    WorkItem with(Optional<String> holder, Instant at, boolean nowClaimable) {
        return new WorkItem(
                caseId,
                queue,
                enteredBy,
                stage,
                task,
                organisation,
                since,
                due,
                holder.orElse(null),
                holder.isPresent() ? at : null,
                nowClaimable);
    }

    /** Its place in a queue: the day it is due, since when it waits, the case. */
    Cursor cursor() {
        LocalDate day = due == null || due.dueOn() == null ? NEVER : due.dueOn();
        return Cursor.after(day.equals(NEVER) ? "" : day, since, caseId);
    }
}
