package nl.veiligwonen.funding.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.funding.audit.LedgerExtract;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.reconciliation.YearHistories;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;

/** The budget years as an auditor asks for them. */
@ApplicationScoped
public class AuditedYears {

    private final YearHistories years;
    private final CallerOccasion occasion;

    @Inject
    public AuditedYears(YearHistories years, CallerOccasion occasion) {
        this.years = years;
        this.occasion = occasion;
    }

    /** The moment of the request. */
    Instant now() {
        return occasion.now().at();
    }

    /**
     * All that happened in a year, in order.
     *
     * @throws ProblemException 404 if it has not been opened
     */
    List<RecordedEvent> history(int year) {
        List<RecordedEvent> history = years.history(year);
        if (history.isEmpty()) {
            throw Problem.notFound().asException();
        }
        return history;
    }

    /**
     * The books of a year as of a moment.
     *
     * @throws ProblemException 404 if the year has not been opened, 400 if the moment has not come yet
     */
    LedgerExtract books(int year, AsOf asOf) {
        List<RecordedEvent> history = history(year);
        return LedgerExtract.of(year, asOf.at(now()), years.lines(history));
    }

    /** The lines of the books of a year, made afresh from all its events. */
    List<LedgerLine> lines(List<RecordedEvent> history) {
        return years.lines(history);
    }

    /** Where the events of a year stand in the journal. */
    StreamId stream(int year) {
        return years.stream(year);
    }
}
