package nl.veiligwonen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.FundingEvent.BudgetYearOpened;
import nl.veiligwonen.contracts.FundingEvent.PaymentConfirmed;
import nl.veiligwonen.contracts.IntakeEvent.ScanRequested;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void an_event_is_found_by_its_type_and_its_type_by_the_event() {
        var event = new ScanRequested(CaseId.random(), OrganisationId.of("gm0344"));

        var kind = EventCatalogue.of(event);

        assertThat(kind.type()).isEqualTo("nl.veiligwonen.intake.scan-requested.v1");
        assertThat(kind.shape()).isEqualTo(ScanRequested.class);
        assertThat(EventCatalogue.find("nl.veiligwonen.intake.scan-requested.v1"))
                .contains(kind);
    }

    @Test
    void events_below_a_nested_family_are_found_too() {
        assertThat(EventCatalogue.find("nl.veiligwonen.funding.payment-confirmed.v1"))
                .hasValueSatisfying(kind -> assertThat(kind.shape()).isEqualTo(PaymentConfirmed.class));
    }

    @Test
    void a_type_of_a_later_version_is_unknown() {
        assertThat(EventCatalogue.find("nl.veiligwonen.intake.scan-requested.v2"))
                .isEmpty();
    }

    @Test
    void each_service_publishes_on_its_own_topic() {
        assertThat(EventCatalogue.of(new BudgetYearOpened(2026, EuroCents.of(250_000_000)))
                        .topic())
                .isEqualTo("veiligwonen.funding");
        assertThat(EventCatalogue.find("nl.veiligwonen.assessment.advice-established.v1"))
                .hasValueSatisfying(kind -> {
                    assertThat(kind.shape()).isEqualTo(AdviceEstablished.class);
                    assertThat(kind.topic()).isEqualTo("veiligwonen.assessment");
                    assertThat(kind.publisher().source())
                            .isEqualTo(URI.create("urn:nld:veiligwonen:systeem:assessment"));
                });
    }

    @Test
    void every_type_is_reverse_dns_with_the_service_and_one_version() {
        assertThat(EventCatalogue.all()).isNotEmpty().allSatisfy(kind -> {
            assertThat(kind.type())
                    .matches("nl\\.veiligwonen\\." + kind.publisher().service() + "\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
            assertThat(kind.dataSchema()).hasToString("urn:veiligwonen:schema:" + kind.type());
        });
    }
}
