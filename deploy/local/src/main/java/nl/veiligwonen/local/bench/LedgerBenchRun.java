package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.veiligwonen.local.ledger.FundingDatabase;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.StateFolder;

/** The way in to the benchmark of the ledger: starts what is measured, measures, and stops it again. */
public final class LedgerBenchRun {

    private final Checkout checkout;
    private final Ports ports;
    private final Consumer<String> say;

    /**
     * A run on parts of its own at these ports.
     *
     * @param say tells the person how far it is
     */
    public LedgerBenchRun(Checkout checkout, Ports ports, Consumer<String> say) {
        this.checkout = checkout;
        this.ports = ports;
        this.say = say;
    }

    /**
     * Measures.
     *
     * @param result where the figures are written as JSON
     * @param history where the calls around the ceiling are written for an outside checker, if anywhere
     * @return the figures, for a person
     */
    public String measure(LedgerBench.Plan plan, Path result, Optional<Path> history)
            throws IOException, InterruptedException {
        StateFolder state = new StateFolder(StateFolder.find(checkout).root().resolve("bench")).create();
        Path program = PgbenchProgram.find(state, say);
        say.accept("Starting PostgreSQL, Kafka, Keycloak and the funding-service, for this measurement alone.");
        try (LedgerSuite suite = LedgerSuite.start(checkout, state, ports)) {
            FundingDatabase database = FundingDatabase.of(suite);
            Map<String, String> machine = Machine.describe(database, state.data(), PgbenchProgram.version(program));
            Pgbench pgbench = new Pgbench(program, database, state);
            LedgerBench.Outcome outcome = new LedgerBench(suite, database, pgbench, say).run(plan);
            machine.put("load average after", Machine.load());
            BenchReport report = new BenchReport(machine, plan, outcome.comparisons());
            report.write(result);
            if (history.isPresent()) {
                new History(outcome.recorded().operations())
                        .write(history.get(), outcome.ceiling(), outcome.committedBefore());
            }
            return report.table();
        }
    }
}
