package nl.veiligwonen.local.chaos;

import java.io.IOException;
import java.util.function.Consumer;
import nl.veiligwonen.local.chaos.load.Answers;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.StateFolder;

/** The way in to the chaos of the ledger: starts what is killed, kills, looks, and stops it again. */
public final class LedgerChaosRun {

    private final Checkout checkout;
    private final Ports ports;
    private final Consumer<String> say;

    /**
     * A run on parts of its own at these ports.
     *
     * @param say tells the person how far it is
     */
    public LedgerChaosRun(Checkout checkout, Ports ports, Consumer<String> say) {
        this.checkout = checkout;
        this.ports = ports;
        this.say = say;
    }

    /**
     * Kills and looks. All that was answered is left in {@code answers.jsonl} in the state folder, and the data too if
     * anything is wrong.
     *
     * @param seed what the kills and the load are drawn from
     */
    public ChaosReport run(int kills, long seed) throws IOException, InterruptedException {
        StateFolder state = new StateFolder(StateFolder.find(checkout).root().resolve("chaos")).create();
        say.accept("Starting PostgreSQL, Kafka, Keycloak and the funding-service, to be killed.");
        try (Answers answers = new Answers(state.root().resolve("answers.jsonl"));
                LedgerSuite suite = LedgerSuite.start(checkout, state, ports)) {
            ChaosReport report = new LedgerChaos(suite, answers, say).run(kills, seed);
            if (!report.allHold()) {
                suite.keepData();
            }
            return report;
        }
    }
}
