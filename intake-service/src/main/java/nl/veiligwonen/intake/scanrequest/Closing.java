package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import nl.veiligwonen.contracts.CaseId;
import org.jspecify.annotations.Nullable;

/** In which way a case has ended before its time. */
public sealed interface Closing {

    /** When it ended, UTC; null for a case of the time in which that was not recorded. */
    @Nullable Instant closedAt();

    /** The stage at which the case stands from then on. */
    default Stage stage() {
        return switch (this) {
            case Withdrawn _ -> Stage.WITHDRAWN;
            case NotProcessed _ -> Stage.NOT_PROCESSED;
            case Moved _ -> Stage.MOVED;
            case OfficeOver _ -> Stage.OFFICE_ENDED;
            case TakenOver _ -> Stage.REFERRED;
        };
    }

    /** Who asked has taken the request back. */
    record Withdrawn(Instant closedAt) implements Closing {}

    /** What was missing was not supplied within the term (Awb 4:5). */
    record NotProcessed(Instant closedAt) implements Closing {}

    /**
     * The office-holder has moved house.
     *
     * @param nextCaseId the case that goes on at the new home
     */
    record Moved(Instant closedAt, CaseId nextCaseId) implements Closing {}

    /** The office has ended, or was never taken up. */
    record OfficeOver(Instant closedAt) implements Closing {}

    /** The protection system has the case. */
    record TakenOver(@Nullable Instant closedAt) implements Closing {}
}
