package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.AMSTEL_GOOI_EN_VECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PROVINCE_OF_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.RULES_OF_2025;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {

    private static final LocalDate DAY_OF_REQUEST = LocalDate.of(2026, 3, 2);

    // Who

    @ParameterizedTest
    @CsvSource({
        "MAYOR, gm0344",
        "ACTING_MAYOR, gm0344",
        "ALDERMAN, gm0344",
        "KINGS_COMMISSIONER, pv26",
        "PROVINCIAL_EXECUTIVE_MEMBER, pv26",
        "WATER_BOARD_CHAIR, ws0155",
        "WATER_BOARD_EXECUTIVE_MEMBER, ws0155"
    })
    @Article("Regeling 2.9")
    @Article("Regeling 3.9")
    @Article("Regeling 4.9")
    void who_governs_in_the_layer_of_the_organisation_is_entitled(Office office, String organisation) {
        accepts(OrganisationId.of(organisation), application(office, HOME_IN_UTRECHT, false));
    }

    @ParameterizedTest
    @CsvSource({"COUNCILLOR, gm0344, 3.9", "STATES_MEMBER, pv26, 2.9", "WATER_BOARD_ASSEMBLY_MEMBER, ws0155, 4.9"})
    void a_representative_is_rejected_with_the_pointer_to_the_free_scans(
            Office office, String organisation, String article) {
        Objection objection = rejects(OrganisationId.of(organisation), application(office, HOME_IN_UTRECHT, false));

        assertThat(objection.code()).isEqualTo("representative");
        assertThat(objection.reason()).contains("free home scan", "self-scan", "https://hetccv.nl/");
        assertThat(objection.source()).endsWith("art. " + article);
    }

    @ParameterizedTest
    @CsvSource({
        "MAYOR, pv26, 2.9",
        "ALDERMAN, ws0155, 4.9",
        "KINGS_COMMISSIONER, gm0344, 3.9",
        "PROVINCIAL_EXECUTIVE_MEMBER, ws0155, 4.9",
        "WATER_BOARD_CHAIR, gm0344, 3.9",
        "WATER_BOARD_EXECUTIVE_MEMBER, pv26, 2.9"
    })
    @Article("Regeling 2.9")
    @Article("Regeling 3.9")
    @Article("Regeling 4.9")
    void an_office_of_another_layer_is_rejected(Office office, String organisation, String article) {
        Objection objection = rejects(OrganisationId.of(organisation), application(office, HOME_IN_UTRECHT, false));

        assertThat(objection.code()).isEqualTo("office-of-another-layer");
        assertThat(objection.source()).endsWith("art. " + article);
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void every_office_belongs_to_one_layer(Office office) {
        assertThat(office.layer()).isNotNull();
        assertThat(office.kind()).isNotNull();
    }

    // When

    @Test
    void who_will_certainly_take_up_the_office_is_entitled_before_the_first_day() {
        accepts(UTRECHT, startingOn(DAY_OF_REQUEST.plusMonths(2), DAY_OF_REQUEST));
    }

    @Test
    void an_office_that_becomes_certain_tomorrow_is_rejected_today() {
        Objection objection = rejects(UTRECHT, startingOn(DAY_OF_REQUEST.plusMonths(2), DAY_OF_REQUEST.plusDays(1)));

        assertThat(objection.code()).isEqualTo("office-not-certain");
        assertThat(objection.source()).endsWith("art. 3.9");
    }

    @Test
    void an_office_of_which_nothing_is_known_is_certain_from_its_first_day() {
        accepts(UTRECHT, startingOn(DAY_OF_REQUEST));
        assertThat(rejects(UTRECHT, startingOn(DAY_OF_REQUEST.plusDays(1))).code())
                .isEqualTo("office-not-certain");
    }

    @Test
    void the_day_of_the_request_is_counted_in_the_netherlands() {
        var justAfterMidnightInTheNetherlands = Instant.parse("2026-03-01T23:30:00Z");

        scenario()
                .at(justAfterMidnightInTheNetherlands)
                .when(new SubmitScanRequest(UTRECHT, startingOn(DAY_OF_REQUEST)))
                .then(
                        new ScanRequested(UTRECHT, startingOn(DAY_OF_REQUEST), justAfterMidnightInTheNetherlands),
                        new EligibilityConfirmed(UTRECHT, RULES_OF_2025));
    }

    // Where

    @Test
    @Article("Regeling 3.9")
    void a_home_outside_the_municipality_of_appointment_is_rejected() {
        Objection objection = rejects(UTRECHT, application(Office.ALDERMAN, HOME_IN_AMSTERDAM, false));

        assertThat(objection.code()).isEqualTo("home-outside-municipality");
        assertThat(objection.source()).endsWith("art. 3.9");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAYOR", "ACTING_MAYOR", "ALDERMAN"})
    void an_exemption_makes_up_for_a_home_outside_the_municipality(Office office) {
        accepts(UTRECHT, application(office, HOME_IN_AMSTERDAM, true));
    }

    @Test
    @Article("Gemeentewet 78")
    @Article("Rechtspositiebesluit 3.2.14")
    void an_acting_mayor_is_under_the_rules_for_mayors_by_another_article() {
        Objection objection = rejects(UTRECHT, application(Office.ACTING_MAYOR, HOME_IN_AMSTERDAM, false));

        assertThat(objection.code()).isEqualTo("home-outside-municipality");
        assertThat(objection.source()).contains("art. 3.9").contains("art. 3.2.14 of the Rechtspositiebesluit");
    }

    @ParameterizedTest
    @EnumSource(names = {"KINGS_COMMISSIONER", "PROVINCIAL_EXECUTIVE_MEMBER"})
    @Article("Regeling 2.9")
    void a_home_outside_the_province_of_appointment_is_rejected(Office office) {
        Objection objection = rejects(PROVINCE_OF_UTRECHT, application(office, HOME_IN_AMSTERDAM, false));

        assertThat(objection.code()).isEqualTo("home-outside-province");
        assertThat(objection.source()).endsWith("art. 2.9");
    }

    @Test
    void a_provincial_executive_member_with_an_exemption_can_live_in_another_province() {
        accepts(PROVINCE_OF_UTRECHT, application(Office.PROVINCIAL_EXECUTIVE_MEMBER, HOME_IN_AMSTERDAM, true));
    }

    @Test
    void a_kings_commissioner_can_not_have_an_exemption() {
        Objection objection =
                rejects(PROVINCE_OF_UTRECHT, application(Office.KINGS_COMMISSIONER, HOME_IN_AMSTERDAM, true));

        assertThat(objection.code()).isEqualTo("home-outside-province");
        assertThat(objection.reason()).contains("Only a provincial executive member");
    }

    @Test
    @Article("Regeling 4.9")
    void a_water_board_has_no_rule_for_the_place_of_the_home() {
        accepts(AMSTEL_GOOI_EN_VECHT, application(Office.WATER_BOARD_CHAIR, HOME_IN_UTRECHT, false));
    }

    // Which rules

    @Test
    void the_rules_in_force_on_the_day_are_recorded() {
        var firstMoment = Instant.parse("2023-12-31T23:00:00Z");
        var application = startingOn(LocalDate.of(2022, 1, 1));

        scenario()
                .at(firstMoment)
                .when(new SubmitScanRequest(UTRECHT, application))
                .then(
                        new ScanRequested(UTRECHT, application, firstMoment),
                        new EligibilityConfirmed(UTRECHT, new RuleVersion("2024-01-01")));
    }

    @Test
    void before_the_oldest_rules_nothing_can_be_asked() {
        scenario()
                .at(Instant.parse("2023-12-31T22:59:59Z"))
                .when(new SubmitScanRequest(UTRECHT, startingOn(LocalDate.of(2022, 1, 1))))
                .thenRefused("no-rules-in-force", "Stcrt. 2023, 28233");
    }

    @Test
    void the_first_rule_in_the_way_is_the_one_that_is_told() {
        var councillorFromElsewhere = application(
                Office.COUNCILLOR, TermOfOffice.from(DAY_OF_REQUEST.plusYears(1)), HOME_IN_AMSTERDAM, false);

        assertThat(rejects(PROVINCE_OF_UTRECHT, councillorFromElsewhere).code()).isEqualTo("representative");
    }

    private static ScanApplication startingOn(LocalDate startsOn) {
        return application(Office.MAYOR, TermOfOffice.from(startsOn), HOME_IN_UTRECHT, false);
    }

    private static ScanApplication startingOn(LocalDate startsOn, LocalDate certainSince) {
        return application(Office.MAYOR, new TermOfOffice(startsOn, certainSince), HOME_IN_UTRECHT, false);
    }

    private static void accepts(OrganisationId organisation, ScanApplication application) {
        scenario()
                .when(new SubmitScanRequest(organisation, application))
                .then(
                        new ScanRequested(organisation, application, REQUESTED_AT),
                        new EligibilityConfirmed(organisation, RULES_OF_2025));
    }

    /** A rejected request is kept with the reason. */
    private static Objection rejects(OrganisationId organisation, ScanApplication application) {
        var events = scenario()
                .when(new SubmitScanRequest(organisation, application))
                .events();

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isEqualTo(new ScanRequested(organisation, application, REQUESTED_AT));
        var rejected = (EligibilityRejected) events.getLast();
        assertThat(rejected.organisation()).isEqualTo(organisation);
        assertThat(rejected.rules()).isEqualTo(RULES_OF_2025);
        return rejected.objection();
    }
}
