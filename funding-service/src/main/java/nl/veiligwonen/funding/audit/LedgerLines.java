package nl.veiligwonen.funding.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.EffectiveDay;
import nl.veiligwonen.funding.ledger.Entry;
import nl.veiligwonen.funding.ledger.Posting;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** Makes the lines of the books of a year afresh from its events, past all read models. */
public final class LedgerLines {

    private final Function<EntryReference, Optional<LocalDate>> ofOtherYears;
    private final Map<Long, LocalDate> days = new HashMap<>();
    private final List<LedgerLine> lines = new ArrayList<>();

    private LedgerLines(Function<EntryReference, Optional<LocalDate>> ofOtherYears) {
        this.ofOtherYears = ofOtherYears;
    }

    /**
     * The lines of the events of a year, in order.
     *
     * @param history all events of the year, from the first on
     * @param ofOtherYears the day for which an entry of another year counts; empty if it posted nothing
     */
    public static List<LedgerLine> of(
            Collection<RecordedEvent> history, Function<EntryReference, Optional<LocalDate>> ofOtherYears) {
        LedgerLines books = new LedgerLines(ofOtherYears);
        history.forEach(books::add);
        return List.copyOf(books.lines);
    }

    private void add(RecordedEvent recorded) {
        BudgetYearEvent event = (BudgetYearEvent) recorded.event();
        LocalDate effectiveOn =
                EffectiveDay.of(event, recorded.recordedAt(), corrected -> day(event.year(), corrected));
        Entry entry = Entry.of(event);
        int line = 0;
        for (Posting posting : entry.postings()) {
            line += 1;
            days.put(recorded.version(), effectiveOn);
            lines.add(new LedgerLine(
                    event.year(),
                    recorded.version(),
                    line,
                    recorded.id(),
                    event.getClass().getSimpleName(),
                    posting,
                    entry.article(),
                    recorded.actor().id(),
                    recorded.recordedAt(),
                    effectiveOn,
                    event instanceof EntryCorrected corrected ? Optional.of(corrected.corrected()) : Optional.empty()));
        }
    }

    private Optional<LocalDate> day(int year, EntryReference entry) {
        return entry.year() == year ? Optional.ofNullable(days.get(entry.entry())) : ofOtherYears.apply(entry);
    }
}
