package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.MONDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwCommand.GrantPkvwExemption;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordOwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordPkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwEvent.OwnerWorkRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwExemptionGranted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoliceLabelTest {

    private static final Actor EMPLOYER = new Actor("employer");

    private static final PkvwCertificate CERTIFICATE = new PkvwCertificate("PKVW-2024-0815", LocalDate.of(2024, 5, 14));
    private static final Instant LAST_VALID_DAY = Instant.parse("2034-05-13T21:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2034-05-13T22:30:00Z"); // half past midnight in Amsterdam
    private static final Motivation LISTED = new Motivation("A listed building: the frames may not be replaced.");

    private static final PkvwCertificateRecorded RECORDED =
            new PkvwCertificateRecorded(UTRECHT, CERTIFICATE, ASSESSOR, MONDAY);
    private static final PkvwExemptionGranted EXEMPTED = new PkvwExemptionGranted(UTRECHT, LISTED, EMPLOYER, MONDAY);
    private static final SupplyPermitted PERMITTED = new SupplyPermitted(UTRECHT, MONDAY);
    private static final PkvwCertificateExpired EXPIRED = new PkvwCertificateExpired(UTRECHT, DAY_AFTER);
    private static final SupplyWithheld WITHHELD = new SupplyWithheld(UTRECHT, DAY_AFTER);

    @Test
    @Article("para. 2")
    void measures_can_be_supplied_once_there_is_a_certificate() {
        var after = advice(OPENED)
                .by(ASSESSOR)
                .at(MONDAY)
                .when(new RecordPkvwCertificate(CERTIFICATE))
                .then(RECORDED, PERMITTED)
                .state();

        assertThat(pkvw(after).status()).isEqualTo(Pkvw.Status.CERTIFIED);
    }

    @Test
    void an_advice_is_prepared_and_established_while_the_label_is_awaited() {
        var after = adviceUnderReview()
                .when(new EstablishAdvice())
                .then(ESTABLISHED)
                .state();

        assertThat(pkvw(after).status()).isEqualTo(Pkvw.Status.AWAITED);
        assertThat(pkvw(after).permitsSupply()).isFalse();
    }

    @Test
    void a_certificate_can_come_after_the_advice() {
        adviceUnderReview(ESTABLISHED)
                .by(ASSESSOR)
                .at(MONDAY)
                .when(new RecordPkvwCertificate(CERTIFICATE))
                .then(RECORDED, PERMITTED);
    }

    @Test
    void a_newer_certificate_takes_the_place_of_the_first() {
        var newer = new PkvwCertificate("PKVW-2026-0001", LocalDate.of(2026, 3, 2));

        var after = advice(OPENED, RECORDED, PERMITTED)
                .by(ASSESSOR)
                .at(MONDAY)
                .when(new RecordPkvwCertificate(newer))
                .then(new PkvwCertificateRecorded(UTRECHT, newer, ASSESSOR, MONDAY))
                .state();

        assertThat(pkvw(after).certificate()).contains(newer);
    }

    @Test
    void a_certificate_is_not_recorded_before_its_day_of_issue() {
        advice(OPENED)
                .at(MONDAY)
                .when(new RecordPkvwCertificate(new PkvwCertificate("PKVW-1", LocalDate.of(2026, 3, 3))))
                .thenRefused("certificate-not-issued-yet");
    }

    @Test
    void a_certificate_of_more_than_ten_years_ago_is_refused() {
        advice(OPENED)
                .at(LAST_VALID_DAY)
                .by(ASSESSOR)
                .when(new RecordPkvwCertificate(CERTIFICATE))
                .then(
                        new PkvwCertificateRecorded(UTRECHT, CERTIFICATE, ASSESSOR, LAST_VALID_DAY),
                        new SupplyPermitted(UTRECHT, LAST_VALID_DAY));
        advice(OPENED)
                .at(DAY_AFTER)
                .when(new RecordPkvwCertificate(CERTIFICATE))
                .thenRefused("certificate-expired", "Politiekeurmerk Veilig Wonen");
    }

    @Test
    void a_certificate_expires_after_its_last_valid_day_and_not_before() {
        var advice = advice(OPENED, RECORDED, PERMITTED);

        advice.at(LAST_VALID_DAY).when(new ExpirePkvwCertificate()).thenNothing();
        var after = advice.at(DAY_AFTER)
                .when(new ExpirePkvwCertificate())
                .then(EXPIRED, WITHHELD)
                .state();

        assertThat(pkvw(after).status()).isEqualTo(Pkvw.Status.EXPIRED);
    }

    @Test
    void a_certificate_expires_once_and_also_while_the_case_is_frozen() {
        advice(OPENED, RECORDED, PERMITTED, EXPIRED, WITHHELD)
                .at(DAY_AFTER)
                .when(new ExpirePkvwCertificate())
                .thenNothing();
        advice(OPENED, RECORDED, PERMITTED, FROZEN)
                .at(DAY_AFTER)
                .when(new ExpirePkvwCertificate())
                .then(EXPIRED, WITHHELD);
        advice(OPENED, RECORDED, PERMITTED, CLOSED)
                .at(DAY_AFTER)
                .when(new ExpirePkvwCertificate())
                .thenNothing();
        advice(OPENED).when(new ExpirePkvwCertificate()).thenNothing();
        advice().when(new ExpirePkvwCertificate()).thenNothing();
    }

    @Test
    void a_new_certificate_permits_supply_again() {
        var renewed = new PkvwCertificate("PKVW-2034-0001", LocalDate.of(2034, 5, 14));

        advice(OPENED, RECORDED, PERMITTED, EXPIRED, WITHHELD)
                .by(ASSESSOR)
                .at(DAY_AFTER)
                .when(new RecordPkvwCertificate(renewed))
                .then(
                        new PkvwCertificateRecorded(UTRECHT, renewed, ASSESSOR, DAY_AFTER),
                        new SupplyPermitted(UTRECHT, DAY_AFTER));
    }

    @Test
    @Article("para. 2")
    void the_employer_exempts_a_home_for_which_the_label_cannot_reasonably_be_asked() {
        var after = advice(OPENED)
                .by(EMPLOYER)
                .at(MONDAY)
                .when(new GrantPkvwExemption(LISTED))
                .then(EXEMPTED, PERMITTED)
                .state();

        assertThat(pkvw(after).status()).isEqualTo(Pkvw.Status.EXEMPTED);
    }

    @Test
    void an_exempted_home_stays_exempted_when_its_certificate_expires() {
        advice(OPENED, EXEMPTED, PERMITTED, RECORDED)
                .at(DAY_AFTER)
                .when(new ExpirePkvwCertificate())
                .then(EXPIRED);
    }

    @Test
    void there_is_nothing_to_exempt_a_home_from_that_meets_the_condition() {
        advice(OPENED, RECORDED, PERMITTED)
                .when(new GrantPkvwExemption(LISTED))
                .thenRefused(
                        "supply-already-permitted",
                        "Regeling rechtspositie decentrale politieke ambtsdragers, art. 3.9, para. 1");
    }

    @Test
    void an_adviser_records_what_the_owner_has_to_do_and_what_it_will_cost_him() {
        var locks = new OwnerWork("Two window locks", EuroCents.of(18_000));
        var more = new OwnerWork("Two window locks and a bolt", EuroCents.ZERO);

        var after = advice(OPENED, new OwnerWorkRecorded(UTRECHT, locks, ASSESSOR, MONDAY))
                .by(ASSESSOR)
                .at(MONDAY)
                .when(new RecordOwnerWork(more))
                .then(new OwnerWorkRecorded(UTRECHT, more, ASSESSOR, MONDAY))
                .state();

        assertThat(pkvw(after).ownerWork()).contains(more);
        assertThat(pkvw(after).permitsSupply()).isFalse();
    }

    @Test
    void who_records_the_label_has_no_hand_in_the_advice() {
        var after = advice(OPENED)
                .by(ASSESSOR)
                .when(new RecordPkvwCertificate(CERTIFICATE))
                .state();

        assertThat(((Opened) after).dossier().independence().authors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatPeopleAsk")
    void nothing_is_recorded_on_a_case_that_has_not_begun_stands_still_or_has_ended(PkvwCommand command) {
        at(WEDNESDAY).when(command).thenRefused("not-opened");
        at(WEDNESDAY, OPENED, FROZEN).when(command).thenRefused("case-frozen");
        at(WEDNESDAY, OPENED, CLOSED).when(command).thenRefused("case-closed");
    }

    static Stream<PkvwCommand> whatPeopleAsk() {
        return Stream.of(
                new RecordPkvwCertificate(CERTIFICATE),
                new RecordOwnerWork(new OwnerWork("A lock", EuroCents.ZERO)),
                new GrantPkvwExemption(LISTED));
    }

    private static DeciderScenario<Advice, AdviceCommand, AdviceEvent> at(Instant moment, AdviceEvent... events) {
        return advice(events).at(moment);
    }

    private static Pkvw pkvw(Advice advice) {
        return ((Opened) advice).dossier().pkvw();
    }
}
