package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.platform.test.DeciderScenario;

/** A mayor of Utrecht who lives there, and what can happen to the request for him. */
final class ScanRequestExamples {

    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");
    static final OrganisationId PROVINCE_OF_UTRECHT = OrganisationId.of("pv26");
    static final OrganisationId PROVINCE_OF_NORTH_HOLLAND = OrganisationId.of("pv27");
    static final OrganisationId AMSTEL_GOOI_EN_VECHT = OrganisationId.of("ws0155");

    static final HomeAddress HOME_IN_UTRECHT =
            new HomeAddress("Oudegracht", "12a", "3511AB", "Utrecht", UTRECHT, PROVINCE_OF_UTRECHT);
    static final HomeAddress HOME_IN_AMSTERDAM =
            new HomeAddress("Herengracht", "7", "1015BA", "Amsterdam", AMSTERDAM, PROVINCE_OF_NORTH_HOLLAND);

    /** Monday morning. */
    static final Instant REQUESTED_AT = Instant.parse("2026-03-02T09:00:00Z");

    /** Thursday morning. */
    static final Instant APPOINTMENT = Instant.parse("2026-03-12T09:00:00Z");

    /** An hour after the appointment. */
    static final Instant VISITED_AT = Instant.parse("2026-03-12T10:00:00Z");

    static final RuleVersion RULES_OF_2025 = new RuleVersion("2025-12-18");

    static final ScanApplication APPLICATION = application(Office.MAYOR, HOME_IN_UTRECHT, false);

    static final ScanRequested REQUESTED = new ScanRequested(UTRECHT, APPLICATION, REQUESTED_AT);
    static final EligibilityConfirmed CONFIRMED = new EligibilityConfirmed(UTRECHT, RULES_OF_2025);
    static final EligibilityRejected REJECTED = new EligibilityRejected(
            UTRECHT, RULES_OF_2025, new Objection("some-objection", "Some reason.", "art. 3.9"));
    static final HomeVisitScheduled SCHEDULED = new HomeVisitScheduled(UTRECHT, APPOINTMENT);
    static final HomeVisitCompleted COMPLETED = new HomeVisitCompleted(UTRECHT, VISITED_AT);

    static final List<ScanRequestEvent> ELIGIBLE = List.of(REQUESTED, CONFIRMED);
    static final List<ScanRequestEvent> VISIT_SCHEDULED = List.of(REQUESTED, CONFIRMED, SCHEDULED);
    static final List<ScanRequestEvent> VISITED = List.of(REQUESTED, CONFIRMED, SCHEDULED, COMPLETED);

    static final List<ScanRequestEvent> ADVISED = after(VISITED, new AdviceEstablished(UTRECHT));
    static final List<ScanRequestEvent> PAID = after(ADVISED, new ContributionPaid(UTRECHT));

    /** Two weeks after the request. */
    static final LocalDate SUPPLEMENT_DUE = LocalDate.of(2026, 3, 16);

    static final List<ScanRequestEvent> INCOMPLETE = after(
            ELIGIBLE,
            new SupplementAsked(UTRECHT, List.of(MissingItem.EXEMPTION_DECISION), SUPPLEMENT_DUE, REQUESTED_AT));

    private ScanRequestExamples() {}

    static List<ScanRequestEvent> after(List<ScanRequestEvent> history, ScanRequestEvent next) {
        return Stream.concat(history.stream(), Stream.of(next)).toList();
    }

    /** A scenario at the moment of the request. */
    static DeciderScenario<ScanRequest, ScanRequestCommand, ScanRequestEvent> scenario() {
        return DeciderScenario.of(new ScanRequestDecider()).at(REQUESTED_AT);
    }

    static ScanApplication application(Office office, HomeAddress home, boolean residenceExemption) {
        return application(office, TermOfOffice.from(LocalDate.of(2025, 7, 1)), home, residenceExemption);
    }

    static ScanApplication application(Office office, TermOfOffice term, HomeAddress home, boolean residenceExemption) {
        return new ScanApplication(
                office,
                new PersonName("A. de Vries"),
                term,
                home,
                residenceExemption,
                new ConsentReference("2026-00017"));
    }
}
