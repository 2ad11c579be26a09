package nl.veiligwonen.funding.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.overview.ProvisionOverview.Course;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Loan;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.SupplyCondition;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.RandomCases;
import nl.veiligwonen.funding.provision.RecurringCost;
import nl.veiligwonen.funding.provision.Supply.Advised;

/** The list of provisions counts by itself, and must come to what the rules come to. */
class ProvisionProjectionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Provide
    Arbitrary<List<ProvisionCommand>> cases() {
        return RandomCases.sequences();
    }

    @Property(tries = 1_000)
    void a_line_of_the_list_agrees_with_its_provision(@ForAll("cases") List<ProvisionCommand> commands) {
        ProvisionOverview row = ProvisionProjection.newRow(new UUID(0, 1), OrganisationId.of("gm0344"));

        RandomCases.play(
                commands,
                (event, state) -> {
                    ProvisionProjection.apply(event, row, NOW);
                    assertAgree(row, (Known) state);
                },
                (_, _) -> {});
    }

    private static void assertAgree(ProvisionOverview row, Known provision) {
        assertThat(row.begunAt != null).isEqualTo(provision.hasBegun());
        assertThat(row.stage).isEqualTo(Stage.of(provision));
        assertThat(row.course).isEqualTo(course(provision));
        assertThat(row.supplyWithheld).isEqualTo(provision.condition() == SupplyCondition.WITHHELD);
        assertThat(row.loansOut).isEqualTo((int)
                provision.loans().values().stream().filter(Loan::isOut).count());
        assertThat(EuroCents.of(row.monthlyCents))
                .isEqualTo(EuroCents.sum(provision.recurringCosts().values().stream()
                        .filter(RecurringCost::isRunning)
                        .map(RecurringCost::monthly)
                        .toList()));
        provision.advised().ifPresent(advised -> {
            assertThat(row.measures).isEqualTo(advised.provided().size());
            assertThat(row.ordered).isEqualTo(reached(advised, Progress.ORDERED));
            assertThat(row.delivered).isEqualTo(reached(advised, Progress.DELIVERED));
            assertThat(row.declared).isEqualTo(reached(advised, Progress.DECLARED));
            assertThat(row.estimatedCents).isEqualTo(advised.estimatedCost().value());
            assertThat(row.declaredCents).isEqualTo(advised.declaredCost().value());
        });
    }

    private static int reached(Advised advised, Progress progress) {
        return (int) advised.provided().stream()
                .filter(measure -> measure.progress().compareTo(progress) >= 0)
                .count();
    }

    private static Course course(Known provision) {
        return switch (provision.course()) {
            case Ongoing _ -> Course.ONGOING;
            case Frozen _ -> Course.FROZEN;
            case Closed _ -> Course.CLOSED;
        };
    }
}
