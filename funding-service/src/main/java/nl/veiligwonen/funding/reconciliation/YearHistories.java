package nl.veiligwonen.funding.reconciliation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.audit.LedgerLines;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;

/** The budget years as their events have them, past all read models. */
@Singleton
public class YearHistories {

    /** More years than can ever be opened. */
    private static final int ALL = 10_000;

    private final Journal journal;
    private final Entities entities;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;

    @Inject
    public YearHistories(
            Journal journal, Entities entities, EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear) {
        this.journal = journal;
        this.entities = entities;
        this.budgetYear = budgetYear;
    }

    /** The years that have been opened, the earliest first. */
    List<Integer> opened() {
        return journal.entities(budgetYear.name(), "", ALL).stream()
                .map(StreamId::id)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** All that happened in a year, in order; empty if it has not been opened. */
    public List<RecordedEvent> history(int year) {
        return entities.history(budgetYear, Integer.toString(year));
    }

    /** The lines of the books of a year, made afresh from all its events. */
    public List<LedgerLine> lines(List<RecordedEvent> history) {
        return LedgerLines.of(history, this::dayOf);
    }

    /** The day for which an entry counts; empty if it posted nothing. */
    private Optional<LocalDate> dayOf(EntryReference entry) {
        return lines(history(entry.year())).stream()
                .filter(line -> line.entry() == entry.entry())
                .map(LedgerLine::effectiveOn)
                .findFirst();
    }

    /** The year as its first events made it. */
    public BudgetYear asOf(List<RecordedEvent> history, long version) {
        return budgetYear
                .decider()
                .fold(history.stream()
                        .filter(recorded -> recorded.version() <= version)
                        .map(recorded -> (BudgetYearEvent) recorded.event())
                        .toList());
    }

    /** Where the events of a year stand in the journal. */
    public StreamId stream(int year) {
        return new StreamId(budgetYear.name(), Integer.toString(year));
    }
}
