package nl.veiligwonen.local.command;

import java.util.Optional;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.keycloak.Tokens;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.SuiteStatus;

/** The suite that runs on this machine, for commands that ask something of it. */
public record RunningSuite(Checkout checkout, StateFolder state, SuiteStatus status) {

    /** Of a command that needs a running suite. */
    public static final int DOES_NOT_RUN = 3;

    public static Optional<RunningSuite> find() {
        Checkout checkout = Checkout.find();
        StateFolder state = StateFolder.find(checkout);
        return Board.readSuite(state)
                .filter(status -> status.launcher().process().isPresent())
                .map(status -> new RunningSuite(checkout, state, status));
    }

    public Ports ports() {
        return status.ports();
    }

    /** What a client of it trusts. */
    public Trust trust() {
        return new Trust(state.certificates());
    }

    public Tokens tokens() {
        return new Tokens(new Realm(checkout.realm()), ports(), state);
    }
}
