package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.OPENED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordReturn;
import nl.veiligwonen.funding.provision.ProvisionCommand.WriteOffLoan;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanReturned;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanWrittenOff;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyWithheld;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lending for the duration of the office: para. 7. */
class LoanTest {

    private static final LoanId CAMERA = LoanId.random();
    private static final LentObject A_CAMERA = new LentObject("A camera");
    private static final EuroCents VALUE = EuroCents.of(44_900);
    private static final LendMeasure LEND = new LendMeasure(CAMERA, A_CAMERA, VALUE);
    private static final MeasureLent LENT = new MeasureLent(UTRECHT, CAMERA, A_CAMERA, VALUE);
    private static final LoanReturned RETURNED = new LoanReturned(UTRECHT, CAMERA);
    private static final LoanWrittenOff WRITTEN_OFF = new LoanWrittenOff(UTRECHT, CAMERA, VALUE, BECAUSE);
    private static final CaseClosed OFFICE_ENDED = new CaseClosed(UTRECHT, Closure.OFFICE_ENDED, List.of());

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    @Test
    @Article("para. 7")
    void a_loan_needs_neither_an_advice_nor_the_condition_for_supply() {
        provision.given(OPENED).when(LEND).then(LENT);
        provision.given(OPENED, new SupplyWithheld(UTRECHT)).when(LEND).then(LENT);
    }

    @Test
    void a_loan_comes_back_or_is_written_off_once() {
        var lent = provision.given(OPENED, LENT);
        lent.when(new RecordReturn(CAMERA)).then(RETURNED);
        lent.when(new WriteOffLoan(CAMERA, BECAUSE)).then(WRITTEN_OFF);
        var returned = provision.given(OPENED, LENT, RETURNED);
        returned.when(new RecordReturn(CAMERA)).thenRefused("already-returned");
        returned.when(new WriteOffLoan(CAMERA, BECAUSE)).thenRefused("already-returned");
        var writtenOff = provision.given(OPENED, LENT, WRITTEN_OFF);
        writtenOff.when(new RecordReturn(CAMERA)).thenRefused("already-written-off");
    }

    @Test
    void what_was_not_lent_does_not_come_back() {
        provision.given(OPENED).when(new RecordReturn(CAMERA)).thenRefused("unknown-loan");
        provision.given(OPENED).when(new WriteOffLoan(CAMERA, BECAUSE)).thenRefused("unknown-loan");
    }

    @Test
    @Article("para. 7")
    void at_the_end_of_the_office_what_was_lent_comes_back_before_the_provision_is_closed() {
        var over = provision.given(OPENED, LENT, OFFICE_ENDED);
        over.when(new CloseProvision()).thenRefused("loans-out");
        over.when(new RecordReturn(CAMERA)).then(RETURNED);
        provision
                .given(OPENED, LENT, OFFICE_ENDED, RETURNED)
                .when(new CloseProvision())
                .then(new ProvisionClosed(UTRECHT));
        provision
                .given(OPENED, LENT, OFFICE_ENDED, WRITTEN_OFF)
                .when(new CloseProvision())
                .then(new ProvisionClosed(UTRECHT));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_001, Long.MAX_VALUE})
    void what_is_lent_has_a_value_within_bounds(long cents) {
        provision
                .given(OPENED)
                .when(new LendMeasure(CAMERA, A_CAMERA, EuroCents.of(cents)))
                .thenRefused("cost-out-of-bounds");
    }

    @Test
    void a_case_has_a_hundred_loans_at_most_each_under_its_own_id() {
        provision.given(OPENED, LENT).when(LEND).thenRefused("too-many-loans");
        Stream<ProvisionEvent> hundred =
                IntStream.range(0, 100).mapToObj(_ -> new MeasureLent(UTRECHT, LoanId.random(), A_CAMERA, VALUE));
        provision.given(hundred.toList()).when(LEND).thenRefused("too-many-loans");
    }

    @Test
    void what_is_lent_shows_up_in_no_log() {
        assertThat(LENT.toString()).contains("withheld").doesNotContain("A camera");
    }
}
