package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.veiligwonen.funding.api.BudgetYears.FoundContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.platform.entity.VersionMismatchException;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Versions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be asked about one contribution, as its resources share it. */
@ApplicationScoped
public class Contributions {

    private final BudgetYears budgetYears;

    @Inject
    public Contributions(BudgetYears budgetYears) {
        this.budgetYears = budgetYears;
    }

    /**
     * The year goes on while others use it; so it is the contribution that must be as the caller has seen it.
     *
     * @throws VersionMismatchException if it has changed
     */
    FoundContribution visibleAsExpected(String caseId, @Nullable String ifMatch) {
        var found = budgetYears.visibleContribution(caseId);
        Long expected = Versions.expected(ifMatch);
        if (expected != null && expected != found.state().entry()) {
            throw new VersionMismatchException(expected, found.state().entry());
        }
        return found;
    }

    /** Lets the caller change a contribution, in the book of the year in which it stands. */
    RestResponse<ContributionDetails> change(FoundContribution found, BudgetYearCommand command) {
        return change(found.year().year(), found, command);
    }

    /** Lets the caller change a contribution in the book of a year, which may be a later one than that of its payment. */
    RestResponse<ContributionDetails> change(int year, FoundContribution found, BudgetYearCommand command) {
        Open after = (Open) budgetYears.handle(year, command).state();
        Open book = year == found.year().year() ? after : found.year();
        var contribution = book.contribution(found.caseId()).orElseThrow();
        return Answers.ok(
                ContributionDetails.of(found.caseId(), book, contribution, after.claim(found.caseId())),
                contribution.entry());
    }
}
