package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RegisterAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.VerifyAccount;
import nl.veiligwonen.funding.bankaccount.Remark;
import nl.veiligwonen.funding.payment.Iban;
import org.jspecify.annotations.Nullable;

/** What a line of a file with bank accounts says. */
sealed interface BankAccountLine {

    OrganisationId organisation();

    /** What it asks of the account of the organisation. */
    BankAccountCommand command();

    /** A line that registers an account. */
    record Registering(
            @NotNull OrganisationId organisation,

            @NotNull @Size(max = Iban.MAX_WRITTEN_LENGTH) @SepaAccountNumber
            String iban,

            @NotNull @Size(max = 140) @SepaName String holder,
            @Nullable @Size(max = Remark.MAX_LENGTH) String reason)
            implements BankAccountLine {

        private static final String BY_FILE = "Registered with a file of accounts";

        @Override
        public BankAccountCommand command() {
            return new RegisterAccount(
                    organisation,
                    BankAccountRegistration.heldAccount(iban, holder),
                    new Remark(reason == null ? BY_FILE : reason));
        }
    }

    /** A line that verifies one. */
    record Verifying(
            @NotNull OrganisationId organisation,

            @NotNull @Size(max = Iban.MAX_WRITTEN_LENGTH) @SepaAccountNumber
            String iban)
            implements BankAccountLine {

        @Override
        public BankAccountCommand command() {
            return new VerifyAccount(Iban.of(iban));
        }
    }
}
