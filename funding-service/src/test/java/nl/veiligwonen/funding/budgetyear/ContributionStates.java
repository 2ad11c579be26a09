package nl.veiligwonen.funding.budgetyear;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ConfirmPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Every state of a budget year and of the contribution to a case in it, and what leads from one to another. */
public final class ContributionStates {

    /** The case that the diagram is about. */
    public static final CaseId CASE = new CaseId(new UUID(0, 1));

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");

    private static final List<Asked<BudgetYearCommand>> EVERYTHING = Stream.of(
                    asked("official", new OpenBudgetYear(2026, EuroCents.of(1_000))),
                    asked("employer", new RequestContribution(CASE, UTRECHT, EuroCents.of(1_000), false)),
                    asked("employer", new RequestContribution(CASE, UTRECHT, EuroCents.of(1_001), false)),
                    asked("official", new DetermineContribution(CASE, EuroCents.of(900))),
                    asked("official", new InstructPayment(CASE)),
                    asked("controller", new ConfirmPayment(CASE)))
            .toList();

    /** The diagram of a budget year with one case. */
    public static final StateDiagram<BudgetYear, BudgetYearCommand> DIAGRAM =
            StateDiagram.of(new BudgetYearDecider(), year -> name(year, CASE), _ -> "", EVERYTHING);

    private ContributionStates() {}

    private static Asked<BudgetYearCommand> asked(String by, BudgetYearCommand command) {
        return new Asked<>(command, new Occasion(new Actor(by), MARCH));
    }

    private static String name(BudgetYear year, CaseId caseId) {
        return switch (year) {
            case NotOpened _ -> StateDiagram.BEGINNING;
            case Open open ->
                open.contribution(caseId).map(ContributionStates::name).orElse("YEAR_OPEN");
        };
    }

    private static String name(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Refused _ -> "REFUSED";
            case Contribution.Granted _ -> "GRANTED";
            case Contribution.Determined _ -> "DETERMINED";
            case Contribution.Instructed _ -> "PAYMENT_INSTRUCTED";
            case Contribution.Paid _ -> "PAID";
        };
    }
}
