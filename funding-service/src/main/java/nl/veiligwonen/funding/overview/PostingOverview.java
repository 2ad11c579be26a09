package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
@Entity
@Table(name = "posting")
@IdClass(PostingOverview.Key.class)
public class PostingOverview extends PanacheEntityBase {

    /** The line of an entry of a year. */
    public record Key(int year, long entry, int line) {}

    @Id
    public int year;

    /** The number of the event among the events of the year: without gaps. */
    @Id
    public long entry;

    @Id
    public int line;

    @Column(name = "event_id")
    public UUID eventId;

    @Column(name = "event_type")
    public String eventType;

    @Enumerated(EnumType.STRING)
    public Account account;

    @Enumerated(EnumType.STRING)
    public Side side;

    /** More than zero. */
    @Column(name = "amount_cents")
    public long amountCents;

    @Column(name = "case_id")
    public @Nullable UUID caseId;

    public @Nullable String organisation;

    public String article;

    public String actor;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The day it counts for in law. */
    @Column(name = "effective_on")
    public LocalDate effectiveOn;

    /** The year of the entry that this one corrects, if it corrects one. */
    @Column(name = "corrects_year")
    public @Nullable Integer correctsYear;

    /** The number of the entry that this one corrects, if it corrects one. */
    @Column(name = "corrects_entry")
    public @Nullable Long correctsEntry;

    /** The day for which an entry counts; empty if it posted nothing. */
    static Optional<LocalDate> effectiveOn(EntryReference entry) {
        return PostingOverview.<PostingOverview>find(
                        "year = ?1 and entry = ?2 and line = 1", entry.year(), entry.entry())
                .firstResultOptional()
                .map(row -> row.effectiveOn);
    }

    /** What was posted to an account, in cents. */
    public record Turnover(Account account, long debit, long credit) {}

    /**
     * What was posted to each account of a year.
     *
     * @param organisation what concerns one organisation; empty for all
     * @return in no particular order; without the accounts to which nothing was posted
     */
    public static List<Turnover> turnovers(int year, Optional<OrganisationId> organisation) {
        return turnovers(ofYear(year).equal("organisation", organisation.map(OrganisationId::code)));
    }

    /** What was posted to each account by the lines for which these conditions hold. */
    public static List<Turnover> turnovers(Conditions conditions) {
        return find("""
                        select account,
                               sum(case when side = DEBIT then amountCents else 0 end),
                               sum(case when side = CREDIT then amountCents else 0 end)
                        from PostingOverview
                        where %s
                        group by account
                        """.formatted(conditions), conditions.parameters())
                .project(Turnover.class)
                .list();
    }

    /** A page of the ledger of a year, in its order; up to {@link PageRequest#fetch()} lines. */
    public static List<PostingOverview> inOrder(int year, PageRequest page) {
        return inOrder(ofYear(year), page);
    }

    /** A page of the lines for which these conditions hold, in the order of the year. */
    public static List<PostingOverview> inOrder(Conditions conditions, PageRequest page) {
        page.after().ifPresent(last -> conditions
                .and("(entry, line) > (:lastEntry, :lastLine)", "lastEntry", last.number(0))
                .with("lastLine", lineOf(last)));
        return PostingOverview.<PostingOverview>find(conditions + " order by entry, line", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    private static int lineOf(Cursor last) {
        try {
            return Math.toIntExact(last.number(1));
        } catch (ArithmeticException unfit) {
            throw Cursor.unfit();
        }
    }

    /** The lines of a year. */
    public static Conditions ofYear(int year) {
        return new Conditions().and("year = :year", "year", year);
    }

    /** The place of this line in {@link #inOrder}. */
    public Cursor cursor() {
        return Cursor.after(entry, line);
    }
}
