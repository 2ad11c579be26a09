package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Outcome;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The budget years and their contributions as a caller meets them. */
@ApplicationScoped
public class BudgetYears {

    /** The first year of the contribution (Kamerstuk 28 844, nr. 252). */
    static final int FIRST_YEAR = 2023;

    private final Entities entities;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;
    private final Caller caller;
    private final CallerOccasion occasion;

    @Inject
    public BudgetYears(
            Entities entities,
            EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear,
            Caller caller,
            CallerOccasion occasion) {
        this.entities = entities;
        this.budgetYear = budgetYear;
        this.caller = caller;
        this.occasion = occasion;
    }

    /** A year that has been opened, and its version. */
    record Found(Open state, long version) {}

    /** A contribution that has been asked, and the year it is from. */
    record FoundContribution(CaseId caseId, Contribution state, Found year) {}

    /** The year of today, in which contributions are asked. */
    int current() {
        return occasion.now().today().getYear();
    }

    /** The years that have been opened, the latest first. */
    List<Found> all() {
        return years().mapToObj(this::find).flatMap(Optional::stream).toList();
    }

    /** A next year may be opened ahead of its beginning. */
    private IntStream years() {
        int latest = current() + 1;
        return IntStream.rangeClosed(FIRST_YEAR, latest).map(year -> latest - (year - FIRST_YEAR));
    }

    Optional<Found> find(int year) {
        return entities.find(budgetYear, Integer.toString(year)).flatMap(found -> open(found.state(), found.version()));
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
    Outcome<BudgetYear, BudgetYearEvent> handle(int year, BudgetYearCommand command, @Nullable Long expectedVersion) {
        return entities.handle(budgetYear, Integer.toString(year), command, occasion.now(), expectedVersion);
    }

    /**
     * The contribution to a case: the latest that was asked.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    FoundContribution visibleContribution(String caseId) {
        return CaseIds.parse(caseId)
                .flatMap(this::findContribution)
                .filter(found -> caller.maySee(found.state().organisation()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private Optional<FoundContribution> findContribution(CaseId caseId) {
        return years().mapToObj(this::find)
                .flatMap(Optional::stream)
                .flatMap(year -> year.state().contribution(caseId).stream()
                        .map(contribution -> new FoundContribution(caseId, contribution, year)))
                .findFirst();
    }

    private static Optional<Found> open(BudgetYear state, long version) {
        return switch (state) {
            case NotOpened _ -> Optional.empty();
            case Open open -> Optional.of(new Found(open, version));
        };
    }
}
