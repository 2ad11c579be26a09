package nl.veiligwonen.funding.budgetyear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CloseBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ResumePayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.funding.budgetyear.CarriedOver.OpenClaim;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
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

    private static final CaseId OTHER = new CaseId(new UUID(0, 2));
    private static final Instant JANUARY = Instant.parse("2027-01-04T09:00:00Z");
    private static final DecisionReference DECISION = DecisionReference.of("Stcrt. 2026, 1");

    private static final List<Asked<BudgetYearCommand>> EVERYTHING = Stream.concat(
                    corrections(),
                    Stream.of(
                            asked("official", new OpenBudgetYear(2026, EuroCents.of(1_000))),
                            asked("official", new ChangeBudget(EuroCents.of(1_100), EuroCents.of(1_100), DECISION)),
                            asked("employer", request(1_000)),
                            asked("employer", request(1_101)),
                            asked("employer", new WithdrawRequest(CASE)),
                            asked("official", new WithdrawGrant(CASE, WithdrawalGround.ON_REQUEST)),
                            asked("official", new DetermineContribution(CASE, EuroCents.of(900))),
                            asked("official", new InstructPayment(CASE)),
                            asked("official", new SuspendPayment(CASE, LocalDate.of(2026, 3, 9))),
                            asked("official", new ResumePayment(CASE)),
                            asked(
                                    "controller",
                                    new ReleasePayments(
                                            List.of(new Destination(CASE, BookExamples.EMPLOYER)),
                                            BookExamples.MINISTRY,
                                            LocalDate.of(2026, 3, 2))),
                            asked("controller", new ReportExecuted("VW2026-6", LocalDate.of(2026, 3, 2))),
                            asked("controller", new ReportRejected("VW2026-6", "AC04")),
                            asked(
                                    "official",
                                    new ReclaimContribution(
                                            CASE,
                                            EuroCents.of(100),
                                            ReclaimGround.NEW_FACTS,
                                            LocalDate.of(2026, 3, 2),
                                            Optional.empty())),
                            asked("controller", new ReceiveClaim(CASE, EuroCents.of(100), LocalDate.of(2026, 3, 2))),
                            asked("official", new SetOffClaim(CASE, OTHER, EuroCents.of(900))),
                            asked(
                                    "official",
                                    new BringForward(
                                            2025,
                                            new CarriedOver(
                                                    List.of(),
                                                    List.of(new OpenClaim(
                                                            OTHER,
                                                            UTRECHT,
                                                            new EntryReference(2025, 7),
                                                            EuroCents.of(900)))))),
                            new Asked<BudgetYearCommand>(
                                    new CloseBudgetYear(), new Occasion(new Actor("official"), JANUARY))))
            .toList();

    private static Stream<Asked<BudgetYearCommand>> corrections() {
        return IntStream.rangeClosed(2, 9)
                .mapToObj(entry -> asked(
                        "official",
                        new CorrectEntry(
                                CASE,
                                new EntryReference(2026, entry),
                                CorrectionReason.WRONG_AMOUNT,
                                Optional.empty(),
                                false)));
    }

    private static RequestContribution request(long cents) {
        return new RequestContribution(CASE, UTRECHT, EuroCents.of(cents), false);
    }

    /** The diagram of a budget year with one case. */
    public static final StateDiagram<BudgetYear, BudgetYearCommand> DIAGRAM =
            StateDiagram.of(new BudgetYearDecider(), year -> name(year, CASE), ContributionStates::kind, EVERYTHING);

    private ContributionStates() {}

    private static Asked<BudgetYearCommand> asked(String by, BudgetYearCommand command) {
        return new Asked<>(command, new Occasion(new Actor(by), MARCH));
    }

    /** What can be set off, received or brought forward. */
    private static String kind(BudgetYear year) {
        return year instanceof Open open ? "%s %s".formatted(open.claims().keySet(), open.broughtForward()) : "";
    }

    private static String name(BudgetYear year, CaseId caseId) {
        return switch (year) {
            case NotOpened _ -> StateDiagram.BEGINNING;
            case Closed _ -> "YEAR_CLOSED";
            case Open open ->
                open.contribution(caseId)
                        .map(contribution -> Stage.of(contribution).name())
                        .orElse("YEAR_OPEN");
        };
    }
}
