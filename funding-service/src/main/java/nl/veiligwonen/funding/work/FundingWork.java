package nl.veiligwonen.funding.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.OfContribution;
import nl.veiligwonen.funding.budgetyear.ContributionWork;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionWork;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.work.WorkPolicy;
import nl.veiligwonen.platform.service.work.WorkQueue;
import nl.veiligwonen.platform.web.Role;

/** The work queues of funding. */
@Singleton
public class FundingWork implements WorkPolicy {

    private static final List<WorkQueue> QUEUES = List.of(
            new WorkQueue(ProvisionWork.ADOPTION, Role.ORGANISATION, "Advices to adopt (advies overnemen)"),
            new WorkQueue(
                    ProvisionWork.SUPPLY,
                    Role.ORGANISATION,
                    "Measures to order, deliver and account for (maatregelen verstrekken)"),
            new WorkQueue(
                    ContributionWork.DETERMINATION,
                    Role.MINISTRY_OFFICIAL,
                    "Contributions to determine (tegemoetkoming vaststellen)"),
            new WorkQueue(
                    ContributionWork.INSTRUCTION,
                    Role.MINISTRY_OFFICIAL,
                    "Payments to instruct (betaalopdracht geven)"),
            new WorkQueue(
                    ContributionWork.RELEASE, Role.MINISTRY_CONTROLLER, "Payments to release (betaling vrijgeven)"),
            new WorkQueue(
                    ContributionWork.BANK_REPORT,
                    Role.MINISTRY_CONTROLLER,
                    "Payments of which the bank is to answer (betaling bij de bank)"),
            new WorkQueue(ProvisionWork.CLOSING, Role.ORGANISATION, "Provisions to close (verstrekking afsluiten)"));

    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;

    @Inject
    public FundingWork(
            EntityType<Provision, ProvisionCommand, ProvisionEvent> provision,
            EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear) {
        this.provision = provision;
        this.budgetYear = budgetYear;
    }

    @Override
    public List<WorkQueue> queues() {
        return QUEUES;
    }

    @Override
    public Optional<CaseId> caseOf(RecordedEvent event) {
        return switch (event.event()) {
            case ProvisionEvent _ -> Optional.of(CaseId.of(event.entityId()));
            case OfContribution ofContribution -> Optional.of(ofContribution.caseId());
            default -> Optional.empty();
        };
    }

    @Override
    public List<OpenWork> openIn(CaseId caseId, States states) {
        return switch (states.of(provision, caseId.toString())) {
            case NotKnown _ -> List.of();
            case Known known -> {
                List<OpenWork> open =
                        new ArrayList<>(ProvisionWork.of(known, Stage.of(known).name()));
                if (isAccountedFor(known)) {
                    open.addAll(ofContribution(caseId, states));
                }
                yield open;
            }
        };
    }

    /** Whether the ministry can go on: all cost has been declared, and the case does not stand still. */
    private static boolean isAccountedFor(Known known) {
        return !(known.course() instanceof Frozen)
                && known.advised()
                        .filter(advised -> advised.allReached(Progress.DECLARED))
                        .isPresent();
    }

    /** What is to be done about the contribution to a case: the latest that was asked. */
    private List<OpenWork> ofContribution(CaseId caseId, States states) {
        int latest = states.day().getYear() + 1;
        return IntStream.iterate(latest, year -> year >= BudgetYearDecider.FIRST_YEAR, year -> year - 1)
                .mapToObj(year -> ofContribution(caseId, Integer.toString(year), states))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private Optional<List<OpenWork>> ofContribution(CaseId caseId, String year, States states) {
        return switch (states.of(budgetYear, year)) {
            case NotOpened _ -> Optional.empty();
            // The number of an entry is the version that its event gave the year.
            case Opened opened ->
                opened.book()
                        .contribution(caseId)
                        .map(contribution -> ContributionWork.of(
                                contribution,
                                entry -> states.dayOf(budgetYear, Integer.toString(entry.year()), entry.entry())));
        };
    }
}
