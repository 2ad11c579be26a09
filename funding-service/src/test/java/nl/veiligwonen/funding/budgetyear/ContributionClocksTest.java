package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.Contribution.Award;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Settlement;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.ClockReading.Standing;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import org.junit.jupiter.api.Test;

/** The terms of the law that run for a contribution. */
class ContributionClocksTest {

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final EuroCents AMOUNT = EuroCents.of(100_00);
    private static final Actor OFFICIAL = new Actor("official-1");
    private static final Actor CONTROLLER = new Actor("controller-1");
    private static final Award AWARD = new Award(UTRECHT, AMOUNT, AMOUNT, Source.CEILING, new EntryReference(2026, 2));
    private static final Settlement SETTLEMENT = new Settlement(
            AWARD, AMOUNT, EuroCents.ZERO, Optional.of(OFFICIAL), new EntryReference(2026, 3), Optional.empty());
    private static final Granted GRANTED = new Granted(AWARD, 2);
    private static final Determined DETERMINED = new Determined(SETTLEMENT, 3);

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SIX_WEEKS_LATER = LocalDate.of(2026, 4, 13);

    @Test
    @Article("Awb 4:87")
    void awb_4_87_what_has_been_determined_is_paid_within_six_weeks() {
        assertThat(read(DETERMINED, MONDAY))
                .extracting(ClockReading::code, ClockReading::dueOn, ClockReading::why)
                .contains(tuple("payment", SIX_WEEKS_LATER, "Awb 4:87(1)"));
    }

    @Test
    void only_the_payment_itself_stops_the_term() {
        assertThat(codes(new Instructed(SETTLEMENT, OFFICIAL, 4), MONDAY)).contains("payment");
        assertThat(codes(new Released(SETTLEMENT, OFFICIAL, CONTROLLER, 1, "VW2026-6", 6), MONDAY))
                .contains("payment");
        assertThat(codes(new PaymentRejected(SETTLEMENT, OFFICIAL, CONTROLLER, 1, "VW2026-6", "AC04", 7), MONDAY))
                .contains("payment");
        assertThat(codes(new Paid(SETTLEMENT, Optional.empty(), 7), MONDAY)).containsExactly("objection");
    }

    @Test
    @Article("Awb 4:56")
    void awb_4_56_no_payment_is_due_while_it_is_suspended() {
        assertThat(codes(new Suspended(SETTLEMENT, MONDAY.plusWeeks(13), 4), MONDAY))
                .containsExactly("objection");
    }

    @Test
    void a_payment_that_is_late_is_shown_as_breached_until_it_has_been_made() {
        assertThat(read(DETERMINED, SIX_WEEKS_LATER.plusDays(1)))
                .extracting(ClockReading::code, ClockReading::standing)
                .containsExactly(tuple("payment", Standing.BREACHED));
    }

    @Test
    @Article("Awb 6:7")
    void awb_6_7_six_weeks_for_an_objection_against_a_refusal_or_a_grant_and_nothing_is_due_after_them() {
        Refused refused = new Refused(UTRECHT, AMOUNT, 2, 2);

        assertThat(read(refused, SIX_WEEKS_LATER))
                .extracting(ClockReading::code, ClockReading::dueOn)
                .containsExactly(tuple("objection", SIX_WEEKS_LATER));
        assertThat(read(GRANTED, SIX_WEEKS_LATER)).hasSize(1);
        assertThat(read(refused, SIX_WEEKS_LATER.plusDays(1))).isEmpty();
        assertThat(read(GRANTED, SIX_WEEKS_LATER.plusDays(1))).isEmpty();
    }

    private static List<String> codes(Contribution contribution, LocalDate today) {
        return read(contribution, today).stream().map(ClockReading::code).toList();
    }

    private static List<ClockReading> read(Contribution contribution, LocalDate today) {
        return ContributionClocks.of(contribution, MONDAY, today).stream()
                .map(clock -> clock.readOn(today, LegalCalendar.DUTCH))
                .toList();
    }
}
