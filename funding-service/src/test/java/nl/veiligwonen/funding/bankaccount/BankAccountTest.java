package nl.veiligwonen.funding.bankaccount;

import static nl.veiligwonen.funding.bankaccount.BankAccountStates.BECAUSE;
import static nl.veiligwonen.funding.bankaccount.BankAccountStates.FIRST;
import static nl.veiligwonen.funding.bankaccount.BankAccountStates.SECOND;
import static nl.veiligwonen.funding.bankaccount.BankAccountStates.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.BlockAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RegisterAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RejectAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.VerifyAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountBlocked;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRejected;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountVerified;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

/** The account to which an organisation is paid, looked at by two people. */
class BankAccountTest {

    private static final Actor OFFICIAL = new Actor("official-1");
    private static final Actor CONTROLLER = new Actor("controller-1");

    private static final BankAccountRegistered REGISTERED =
            new BankAccountRegistered(UTRECHT, 1, FIRST, BECAUSE, OFFICIAL);
    private static final BankAccountVerified VERIFIED = new BankAccountVerified(UTRECHT, 1, FIRST, CONTROLLER);
    private static final BankAccountRegistered REPLACEMENT =
            new BankAccountRegistered(UTRECHT, 2, SECOND, BECAUSE, OFFICIAL);
    private static final BankAccountBlocked BLOCKED = new BankAccountBlocked(UTRECHT, 1, FIRST, BECAUSE, CONTROLLER);

    private final DeciderScenario<BankAccount, BankAccountCommand, BankAccountEvent> account =
            DeciderScenario.of(new BankAccountDecider());

    @Test
    void an_official_registers_an_account_and_nothing_is_paid_to_it_yet() {
        var outcome = account.by(OFFICIAL)
                .when(new RegisterAccount(UTRECHT, FIRST, BECAUSE))
                .then(REGISTERED);

        assertThat(outcome.state().verified()).isEmpty();
    }

    @Test
    void another_person_verifies_it_and_then_it_is_paid_to() {
        var outcome = account.given(REGISTERED)
                .by(CONTROLLER)
                .when(new VerifyAccount(FIRST.iban()))
                .then(VERIFIED);

        assertThat(outcome.state().verified()).hasValue(FIRST);
    }

    @Test
    void who_registered_it_does_not_verify_it() {
        account.given(REGISTERED)
                .by(OFFICIAL)
                .when(new VerifyAccount(FIRST.iban()))
                .thenRefused("same-person");
    }

    @Test
    void a_number_other_than_the_registered_one_verifies_nothing() {
        account.given(REGISTERED)
                .by(CONTROLLER)
                .when(new VerifyAccount(SECOND.iban()))
                .thenRefused("other-account");
    }

    @Test
    void only_what_waits_is_verified_or_rejected() {
        account.by(CONTROLLER).when(new VerifyAccount(FIRST.iban())).thenRefused("no-account-waiting");
        account.by(CONTROLLER).when(new RejectAccount(BECAUSE)).thenRefused("no-account-waiting");
        account.given(REGISTERED, VERIFIED)
                .by(CONTROLLER)
                .when(new VerifyAccount(SECOND.iban()))
                .thenRefused("no-account-waiting");
    }

    @Test
    void what_has_been_verified_need_not_be_verified_again() {
        Refusal refusal = account.given(REGISTERED, VERIFIED)
                .by(CONTROLLER)
                .when(new VerifyAccount(FIRST.iban()))
                .thenRefused("account-already-in-use");

        assertThat(BankAccountDecider.isSoAlready(refusal)).isTrue();
    }

    @Test
    void the_account_in_use_stays_in_use_until_its_replacement_has_been_verified() {
        var waiting =
                account.given(REGISTERED, VERIFIED).by(OFFICIAL).when(new RegisterAccount(UTRECHT, SECOND, BECAUSE));
        waiting.then(REPLACEMENT);
        assertThat(waiting.state().verified()).hasValue(FIRST);

        var replaced = account.given(REGISTERED, VERIFIED, REPLACEMENT)
                .by(CONTROLLER)
                .when(new VerifyAccount(SECOND.iban()))
                .then(new BankAccountVerified(UTRECHT, 2, SECOND, CONTROLLER));
        assertThat(replaced.state().verified()).hasValue(SECOND);
    }

    @Test
    void a_replacement_that_is_rejected_leaves_the_account_in_use() {
        var rejected = account.given(REGISTERED, VERIFIED, REPLACEMENT)
                .by(CONTROLLER)
                .when(new RejectAccount(BECAUSE))
                .then(new BankAccountRejected(UTRECHT, 2, BECAUSE, CONTROLLER));

        assertThat(rejected.state().verified()).hasValue(FIRST);
    }

    @Test
    void a_registration_takes_the_place_of_one_that_waits() {
        account.given(REGISTERED, REPLACEMENT)
                .by(CONTROLLER)
                .when(new VerifyAccount(FIRST.iban()))
                .thenRefused("other-account");
        account.given(REGISTERED, REPLACEMENT)
                .by(CONTROLLER)
                .when(new VerifyAccount(SECOND.iban()))
                .then(new BankAccountVerified(UTRECHT, 2, SECOND, CONTROLLER));
    }

    @Test
    void what_waits_or_is_in_use_need_not_be_registered_again() {
        account.given(REGISTERED)
                .when(new RegisterAccount(UTRECHT, FIRST, BECAUSE))
                .thenRefused("account-already-registered");
        account.given(REGISTERED, VERIFIED)
                .when(new RegisterAccount(UTRECHT, FIRST, BECAUSE))
                .thenRefused("account-already-in-use");
    }

    @Test
    void nothing_is_paid_to_a_blocked_account_until_one_has_been_verified_anew() {
        var blocked = account.given(REGISTERED, VERIFIED)
                .by(CONTROLLER)
                .when(new BlockAccount(BECAUSE))
                .then(BLOCKED);
        assertThat(blocked.state().verified()).isEmpty();

        account.given(REGISTERED, VERIFIED, BLOCKED)
                .by(OFFICIAL)
                .when(new RegisterAccount(UTRECHT, FIRST, BECAUSE))
                .then(new BankAccountRegistered(UTRECHT, 2, FIRST, BECAUSE, OFFICIAL));
        assertThat(account.given(
                                REGISTERED,
                                VERIFIED,
                                BLOCKED,
                                new BankAccountRegistered(UTRECHT, 2, FIRST, BECAUSE, OFFICIAL))
                        .by(CONTROLLER)
                        .when(new VerifyAccount(FIRST.iban()))
                        .state()
                        .verified())
                .hasValue(FIRST);
    }

    @Test
    void only_an_account_in_use_is_blocked_and_once() {
        account.when(new BlockAccount(BECAUSE)).thenRefused("no-account-in-use");
        account.given(REGISTERED).when(new BlockAccount(BECAUSE)).thenRefused("no-account-in-use");
        account.given(REGISTERED, VERIFIED, BLOCKED)
                .when(new BlockAccount(BECAUSE))
                .thenRefused("account-already-blocked");
    }

    @Test
    void an_account_belongs_to_an_organisation_of_the_register() {
        account.when(new RegisterAccount(OrganisationId.of("gm9999"), FIRST, BECAUSE))
                .thenRefused("unknown-organisation");
    }

    @Test
    void what_happened_shows_no_number() {
        assertThat(REGISTERED.toString()).doesNotContain(FIRST.iban().value()).contains("NL** **** **** **03 44");
        assertThat(account.given(REGISTERED, VERIFIED).state().toString())
                .doesNotContain(FIRST.iban().value());
    }

    @Test
    void a_holder_is_a_name_that_banks_take() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldAccount(new Iban("NL91ABNA0417164300"), "Súdwest-Fryslân"));
    }
}
