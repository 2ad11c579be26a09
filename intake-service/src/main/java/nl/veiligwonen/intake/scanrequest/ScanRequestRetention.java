package nl.veiligwonen.intake.scanrequest;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.intake.scanrequest.Closing.NotProcessed;
import nl.veiligwonen.intake.scanrequest.Closing.Withdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Open;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.Retention;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;

/**
 * How long it is kept who asked for a home scan and where he lives. A request is one for a provision (voorziening, process 8 of
 * the selection list). What was provided stays as long as its office and home do, so a case that was completed is kept for as
 * long as neither has ended, and then for the term.
 */
public final class ScanRequestRetention implements Retention<ScanRequest> {

    /** Provided (verstrekt). */
    static final SelectionCategory PROVIDED = new SelectionCategory("8.1");

    /** Refused (geweigerd). */
    static final SelectionCategory REFUSED = new SelectionCategory("8.2");

    /** Ended while it was being provided (beëindigd). */
    static final SelectionCategory ENDED = new SelectionCategory("8.3");

    /** Broken off before anything was decided (afgebroken). */
    static final SelectionCategory BROKEN_OFF = new SelectionCategory("8.4");

    @Override
    public Map<Purpose, SelectionCategory> of(ScanRequest state) {
        return category(state)
                .map(category -> Stream.of(Purpose.IDENTITY, Purpose.ATTACHMENTS)
                        .collect(Collectors.toMap(purpose -> purpose, _ -> category)))
                .orElse(Map.of());
    }

    private static Optional<SelectionCategory> category(ScanRequest state) {
        return switch (state) {
            case NotSubmitted _, Open _, Completed _, Frozen _ -> Optional.empty();
            case Ineligible _ -> Optional.of(REFUSED);
            case Closed closed when closed.closing() instanceof Withdrawn -> Optional.of(BROKEN_OFF);
            case Closed closed when closed.closing() instanceof NotProcessed -> Optional.of(BROKEN_OFF);
            case Closed closed -> Optional.of(endedAt(closed.at()));
        };
    }

    /** The case ended because the office, the home or its being with us did. */
    private static SelectionCategory endedAt(Made before) {
        return switch (before) {
            case Completed _ -> PROVIDED;
            case Advised _ -> ENDED;
            case Frozen frozen -> endedAt(frozen.at());
            default -> BROKEN_OFF;
        };
    }
}
