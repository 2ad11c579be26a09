package nl.veiligwonen.funding.api;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** From which account the ministry pays. */
@ConfigMapping(prefix = "veiligwonen.payment")
public interface PaymentConfig {

    /** The name in which the account stands: at most 70 characters that banks take. */
    String debtorName();

    /** The number of the account (IBAN). */
    String debtorIban();

    /** The bank of the account, by its code of ISO 9362; not needed within SEPA, but some banks ask for it. */
    Optional<String> debtorBic();
}
