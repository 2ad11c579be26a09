package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.ledger.EffectiveDay;
import nl.veiligwonen.funding.ledger.Entry;
import nl.veiligwonen.funding.ledger.Posting;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Writes the books: each event of a budget year as the lines of its entry. */
@ApplicationScoped
public class LedgerProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof BudgetYearEvent event) {
            Entry entry = Entry.of(event);
            int line = 0;
            for (Posting posting : entry.postings()) {
                line += 1;
                write(recorded, event, entry.article(), line, posting);
            }
            BookOverview book = event instanceof BudgetYearOpened opened
                    ? newBook(opened.year())
                    : BookOverview.findById(event.year());
            book.version = recorded.version();
            book.persist();
        }
    }

    private static BookOverview newBook(int year) {
        BookOverview book = new BookOverview();
        book.year = year;
        return book;
    }

    private static void write(
            RecordedEvent recorded, BudgetYearEvent event, String article, int line, Posting posting) {
        PostingOverview row = new PostingOverview();
        row.year = event.year();
        row.entry = recorded.version();
        row.line = line;
        row.eventId = recorded.id();
        row.eventType = event.getClass().getSimpleName();
        row.account = posting.account();
        row.side = posting.side();
        row.amountCents = posting.amount().value();
        row.caseId = posting.caseId().map(CaseId::value).orElse(null);
        row.organisation = posting.organisation().map(OrganisationId::code).orElse(null);
        row.article = article;
        row.actor = recorded.actor().id();
        row.recordedAt = recorded.recordedAt();
        row.effectiveOn = EffectiveDay.of(event, recorded.recordedAt(), PostingOverview::effectiveOn);
        if (event instanceof EntryCorrected corrected) {
            row.correctsYear = corrected.corrected().year();
            row.correctsEntry = corrected.corrected().entry();
        }
        row.persist();
    }
}
