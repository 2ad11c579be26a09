package nl.veiligwonen.funding.api.audit;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.overview.PostingOverview;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Asks the postings of a year as of a moment on both clocks. */
final class BooksAsOf {

    private BooksAsOf() {}

    /** What was posted to an account, for an organisation or for none, in cents. */
    record Turnover(Account account, @Nullable String organisation, long debit, long credit) {}

    private static Conditions conditions(int year, BothClocks asOf) {
        return PostingOverview.ofYear(year)
                .and("recordedAt <= :known", "known", asOf.known())
                .and("effectiveOn <= :effective", "effective", asOf.effective());
    }

    /** What was posted to each account. */
    static List<PostingOverview.Turnover> byAccount(int year, BothClocks asOf, Optional<OrganisationId> organisation) {
        return PostingOverview.turnovers(
                conditions(year, asOf).equal("organisation", organisation.map(OrganisationId::code)));
    }

    /** What was posted to each account, by organisation; without one of what concerns the ministry alone. */
    static List<Turnover> byOrganisation(int year, BothClocks asOf, Optional<OrganisationId> organisation) {
        Conditions conditions = conditions(year, asOf).equal("organisation", organisation.map(OrganisationId::code));
        return PostingOverview.find("""
                        select account,
                               organisation,
                               sum(case when side = DEBIT then amountCents else 0 end),
                               sum(case when side = CREDIT then amountCents else 0 end)
                        from PostingOverview
                        where %s
                        group by account, organisation
                        """.formatted(conditions), conditions.parameters())
                .project(Turnover.class)
                .list();
    }

    /** A page of the lines, in the order of the year; up to {@link PageRequest#fetch()} of them. */
    static List<PostingOverview> page(int year, BothClocks asOf, PostingFilter filter, PageRequest page) {
        Conditions conditions = conditions(year, asOf);
        filter.addTo(conditions);
        return PostingOverview.inOrder(conditions, page);
    }

    /** The lines of an entry, in order. */
    static List<PostingOverview> entry(int year, long entry) {
        return PostingOverview.list("year = ?1 and entry = ?2 order by line", year, entry);
    }

    /** The entries that correct an entry, of whatever year, in order. */
    static List<EntryReference> correctionsOf(EntryReference entry) {
        return PostingOverview.<PostingOverview>list(
                        "correctsYear = ?1 and correctsEntry = ?2 order by year, entry", entry.year(), entry.entry())
                .stream()
                .map(row -> new EntryReference(row.year, row.entry))
                .distinct()
                .toList();
    }
}
