package nl.veiligwonen.funding.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.funding.payment.Debtor;
import nl.veiligwonen.funding.payment.Iban;
import org.jboss.logging.Logger;

/** The account from which the ministry pays. A service that is told a wrong one does not start. */
@Singleton
public class MinistryAccount {

    private static final Logger LOG = Logger.getLogger(MinistryAccount.class);

    private final Debtor debtor;

    /**
     * The account that is configured.
     *
     * @throws IllegalArgumentException if it is none from which can be paid
     */
    @Inject
    public MinistryAccount(PaymentConfig config) {
        Iban iban = Iban.parse(config.debtorIban())
                .orElseThrow(() -> new IllegalArgumentException(
                        "veiligwonen.payment.debtor-iban is not the IBAN of an account in SEPA"));
        debtor = new Debtor(config.debtorName(), iban, config.debtorBic());
    }

    /** Who pays, and from which account. */
    public Debtor debtor() {
        return debtor;
    }

    void tellAtStart(@Observes StartupEvent event) {
        LOG.infof(
                "Contributions are paid from %s%s",
                debtor.iban(),
                debtor.iban().ofFictionalBank() ? ", an account of a fictional bank: no bank will take its files" : "");
    }
}
