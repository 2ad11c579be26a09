package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.load.Answer;

/**
 * What can be seen from outside once all has come to rest.
 *
 * @param year the budget year
 * @param answers what was answered, in the order in which it came
 * @param events the journal, in the order in which it is followed
 * @param postings the ledger: what each entry added to the debit of each account, by case and organisation
 * @param contributions the list of contributions of the year
 * @param provisions the version of each provision in the list of provisions, as {@code CASE VERSION}
 * @param bookVersion up to which entry the books of the year have been written
 * @param records the topic of funding
 * @param totals what the API says of the year
 */
record Evidence(
        int year,
        List<Answer> answers,
        List<StoredEvent> events,
        List<Posting> postings,
        List<Line> contributions,
        List<String> provisions,
        long bookVersion,
        List<PublishedRecord> records,
        Totals totals) {

    /** What an entry adds to the debit of an account; less than zero on the credit side. */
    record Posting(long entry, String account, String caseId, String organisation, long cents) {}

    /** A line of the list of contributions. */
    record Line(
            String caseId,
            String organisation,
            String stage,
            long requestedCents,
            long grantedCents,
            long determinedCents,
            long paidCents) {

        YearFold.Contribution asContribution() {
            return new YearFold.Contribution(
                    organisation, stage, requestedCents, grantedCents, determinedCents, paidCents);
        }
    }

    /** What the year comes to, in cents. */
    record Totals(long ceiling, long committed, long determined, long paid, long left) {}

    /** The events of the year, in their order. */
    Stream<StoredEvent> ofYear() {
        return events.stream().filter(StoredEvent::isOfYear);
    }
}
