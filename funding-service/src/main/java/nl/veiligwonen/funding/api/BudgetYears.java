package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CloseBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.OfContribution;
import nl.veiligwonen.funding.budgetyear.CarriedOver;
import nl.veiligwonen.funding.budgetyear.Claim;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Outcome;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.access.ObjectFacts;

/** The budget years and their contributions as a caller meets them. */
@ApplicationScoped
public class BudgetYears {

    private final Entities entities;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;
    private final Journal journal;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public BudgetYears(
            Entities entities,
            EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear,
            Journal journal,
            Access access,
            CallerOccasion occasion) {
        this.journal = journal;
        this.entities = entities;
        this.budgetYear = budgetYear;
        this.access = access;
        this.occasion = occasion;
    }

    /** A year that has been opened, and its version. */
    record Found(Opened opened, long version) {
        /** Its book: as it is, or as it was closed. */
        Open state() {
            return opened.book();
        }
    }

    /** A contribution that has been asked, and the year it is from. */
    record FoundContribution(CaseId caseId, Contribution state, Open year) {}

    /** The year of today, in which contributions are asked. */
    int current() {
        return occasion.now().today().getYear();
    }

    /** The years that have been opened, the latest first, as far as needed. */
    Stream<Found> latestFirst() {
        int latest = BudgetYearDecider.latestYear(occasion.now());
        return IntStream.iterate(latest, year -> year >= BudgetYearDecider.FIRST_YEAR, year -> year - 1)
                .mapToObj(this::find)
                .flatMap(Optional::stream);
    }

    private Optional<Found> find(int year) {
        return entities.find(budgetYear, Integer.toString(year))
                .flatMap(found -> opened(found.state(), found.version()));
    }

    /**
     * A year that has been opened.
     *
     * @throws ProblemException 404 if it has not
     */
    Found opened(int year) {
        return find(year).orElseThrow(() -> Problem.notFound().asException());
    }

    /** Lets the caller ask something of a year. */
    Outcome<BudgetYear, BudgetYearEvent> handle(int year, BudgetYearCommand command) {
        return entities.handle(budgetYear, Integer.toString(year), command, occasion.now());
    }

    /**
     * The contribution to a case: the latest that was asked.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    FoundContribution visibleContribution(String caseId) {
        return access.permitted(
                CaseIds.parse(caseId).flatMap(this::findContribution),
                found -> ObjectFacts.of(caseId, found.state().organisation()));
    }

    private Optional<FoundContribution> findContribution(CaseId caseId) {
        return latestFirst()
                .flatMap(year -> year.state().contribution(caseId).stream()
                        .map(contribution -> new FoundContribution(caseId, contribution, year.state())))
                .findFirst();
    }

    /** What happened to a contribution, in the year that it is from. */
    List<RecordedEvent> history(FoundContribution found) {
        return entities.history(budgetYear, Integer.toString(found.year().year())).stream()
                .filter(recorded -> recorded.event() instanceof OfContribution event
                        && event.caseId().equals(found.caseId()))
                .toList();
    }

    /** Asks the budget of this year for a contribution to a case. */
    Outcome<BudgetYear, BudgetYearEvent> request(CaseId caseId, OrganisationId organisation, EuroCents amount) {
        int year = current();
        return handle(year, new RequestContribution(caseId, organisation, amount, grantedInOtherYear(caseId, year)));
    }

    /** Whether a case has a contribution from the budget of another year. */
    boolean grantedInOtherYear(CaseId caseId, int year) {
        return latestFirst()
                .map(Found::state)
                .filter(other -> other.year() != year)
                .anyMatch(other -> other.hasGranted(caseId));
    }

    /** The day of an entry. */
    LocalDate dayOf(EntryReference entry) {
        StreamId book = new StreamId(budgetYear.name(), Integer.toString(entry.year()));
        return LocalDate.ofInstant(journal.recordedAt(book, entry.entry()), Occasion.LEGAL_ZONE);
    }

    /** The year in whose book the claim on a contribution stands; the present one if there is none. */
    int yearOfClaim(CaseId caseId) {
        return latestFirst()
                .map(Found::state)
                .filter(book -> book.claim(caseId).isPresent())
                .map(Open::year)
                .findFirst()
                .orElseGet(this::current);
    }

    /** What was reclaimed of a contribution in the books of the years before one. */
    EuroCents reclaimedBefore(CaseId caseId, int year) {
        return EuroCents.sum(latestFirst()
                .map(Found::state)
                .filter(book -> book.year() < year)
                .map(book -> book.claim(caseId).map(Claim::reclaimed).orElse(EuroCents.ZERO))
                .toList());
    }

    /** Closes a year, and brings what is open in it forward to the next: both or neither. */
    Outcome<BudgetYear, BudgetYearEvent> close(int year) {
        opened(year + 1);
        var closed = handle(year, new CloseBudgetYear());
        CarriedOver carriedOver = ((Closed) closed.state()).statement().carriedOver();
        handle(year + 1, new BringForward(year, carriedOver));
        return closed;
    }

    private static Optional<Found> opened(BudgetYear state, long version) {
        return switch (state) {
            case NotOpened _ -> Optional.empty();
            case Opened opened -> Optional.of(new Found(opened, version));
        };
    }
}
