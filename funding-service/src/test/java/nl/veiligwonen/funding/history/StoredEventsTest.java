package nl.veiligwonen.funding.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.DistributionRules;
import nl.veiligwonen.funding.provision.Cost;
import nl.veiligwonen.funding.provision.DocumentReference;
import nl.veiligwonen.funding.provision.Invoice;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.platform.journal.EventCodec;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/**
 * Events as versions of the service that are in use have recorded them. The files are never changed: what is in a
 * journal stays readable for ever.
 */
@QuarkusTest
@RealParts(service = "funding")
class StoredEventsTest {

    private static final StreamId PROVISION = new StreamId("Provision", "6f1d7a52-3b0e-4c59-9f0a-2a8e5d1c7b34");

    private static final StreamId YEAR = new StreamId("BudgetYear", "2026");

    @Inject
    EventCodec codec;

    @Test
    void a_case_of_the_first_version_is_read_in_the_shape_of_today() throws IOException {
        List<ProvisionEvent> events = read("provision-1.0.0.jsonl");

        assertThat(events.get(5))
                .isEqualTo(new CostDeclared(
                        OrganisationId.of("gm0344"),
                        MeasureId.of("0b9c1f63-7d5e-4a8b-8a51-c2f6e4d93a10"),
                        new Cost(
                                new Invoice(
                                        new DocumentReference("2026-00413"), EuroCents.of(295_050), Optional.empty()),
                                Optional.empty())));
    }

    @Test
    void a_case_of_the_first_version_has_come_as_far_as_it_had() throws IOException {
        Known provision = (Known) new ProvisionDecider().fold(read("provision-1.0.0.jsonl"));

        assertThat(provision.advised()).hasValueSatisfying(advised -> {
            assertThat(advised.measures())
                    .extracting(measure -> measure.progress())
                    .containsOnly(Progress.DECLARED);
            assertThat(advised.declaredCost()).isEqualTo(EuroCents.of(505_050));
        });
    }

    @Test
    void a_year_of_the_first_version_comes_to_what_it_came_to() throws IOException {
        Open year = (Open) new BudgetYearDecider().fold(read(YEAR, BudgetYearEvent.class, "budget-year-1.0.0.jsonl"));

        assertThat(year.totals().committed()).isEqualTo(EuroCents.of(419_950));
        assertThat(year.totals().paid()).isEqualTo(EuroCents.of(419_950));
        assertThat(year.totals().cash()).isEqualTo(EuroCents.of(1_000_000));
        assertThat(year.rules()).isEqualTo(DistributionRules.USUAL);
        assertThat(year.refused()).isEqualTo(1);
        assertThat(year.contribution(CaseId.of(PROVISION.id())))
                .get()
                .isInstanceOf(Contribution.Paid.class)
                .extracting(Contribution::requested)
                .isEqualTo(EuroCents.of(460_000));
    }

    @Test
    void a_payment_suspended_in_version_1_1_stays_suspended_for_as_long_as_was_said() throws IOException {
        Closed year =
                (Closed) new BudgetYearDecider().fold(read(YEAR, BudgetYearEvent.class, "budget-year-1.1.0.jsonl"));

        assertThat(year.book().contribution(CaseId.of(PROVISION.id())))
                .get()
                .asInstanceOf(type(Contribution.Suspended.class))
                .satisfies(suspended -> assertThat(suspended.settlement().noSuspensionAfter())
                        .contains(suspended.until())
                        .contains(LocalDate.of(2027, 2, 1)));
    }

    @Test
    void a_payment_that_version_1_1_carried_over_goes_on_as_it_did_then() throws IOException {
        StreamId next = new StreamId("BudgetYear", "2027");
        Open year =
                (Open) new BudgetYearDecider().fold(read(next, BudgetYearEvent.class, "budget-year-1.1.0-next.jsonl"));

        assertThat(year.contribution(CaseId.of(PROVISION.id())))
                .get()
                .asInstanceOf(type(Contribution.Determined.class))
                .satisfies(determined ->
                        assertThat(determined.settlement().noSuspensionAfter()).isEmpty());
    }

    private List<ProvisionEvent> read(String file) throws IOException {
        return read(PROVISION, ProvisionEvent.class, file);
    }

    private <E> List<E> read(StreamId stream, Class<E> kind, String file) throws IOException {
        List<E> events = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/history", file))) {
            JsonNode stored = new ObjectMapper().readTree(line);
            events.add(kind.cast(codec.read(
                    UUID.randomUUID(),
                    stream,
                    stored.get("type").textValue(),
                    stored.get("revision").intValue(),
                    stored.get("payload").toString())));
        }
        return events;
    }
}
