package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.Together;

/**
 * Requests for a contribution, of which many come at once for the budget of one year. Each commands the provision of its
 * case too, so that nobody freezes or closes it meanwhile, and looks whether another year has granted already.
 */
@ApplicationScoped
public class ContributionRequests implements Together {

    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;
    private final CallerOccasion occasion;

    @Inject
    public ContributionRequests(
            EntityType<Provision, ProvisionCommand, ProvisionEvent> provision,
            EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear,
            CallerOccasion occasion) {
        this.provision = provision;
        this.budgetYear = budgetYear;
        this.occasion = occasion;
    }

    @Override
    public Optional<Needs> needs(Object[] arguments) {
        return CaseIds.parse((String) arguments[0]).map(this::needs);
    }

    private Needs needs(CaseId caseId) {
        int thisYear = occasion.now().today().getYear();
        List<StreamId> otherYears = IntStream.rangeClosed(
                        BudgetYearDecider.FIRST_YEAR, BudgetYearDecider.latestYear(occasion.now()))
                .filter(year -> year != thisYear)
                .mapToObj(this::stream)
                .toList();
        return new Needs(stream(thisYear), List.of(new StreamId(provision.name(), caseId.toString())), otherYears);
    }

    private StreamId stream(int year) {
        return new StreamId(budgetYear.name(), Integer.toString(year));
    }
}
