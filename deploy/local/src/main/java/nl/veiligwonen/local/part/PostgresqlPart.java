package nl.veiligwonen.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.local.postgresql.Cluster;
import nl.veiligwonen.local.postgresql.Databases;
import nl.veiligwonen.local.postgresql.PostgresqlBinaries;
import nl.veiligwonen.local.process.Replica;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;

/** The database server with a database for each service and one for Keycloak. */
public final class PostgresqlPart implements Part {

    private final Checkout checkout;
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Databases databases;
    private final Cluster cluster;

    public PostgresqlPart(Checkout checkout, StateFolder state, Ports ports, Secrets secrets, Databases databases) {
        this.checkout = checkout;
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = databases;
        cluster = new Cluster(state.program(name()), state.data(name()), state.log(name()));
    }

    @Override
    public PartName name() {
        return PartName.POSTGRESQL;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public void prepare(Remark remark) throws IOException, InterruptedException {
        if (!Files.isDirectory(state.program(name()))) {
            remark.say("unpacking, once");
            Path unpacked =
                    new PreparedOnce(checkout.prepared().resolve("postgresql")).orElse(PostgresqlBinaries::unpack);
            Replica.BY_LINKS.make(unpacked, state.program(name()));
        }
        if (!cluster.isInitialised()) {
            remark.say("making the database cluster, once");
            cluster.initialise(secrets.passwordOf(Cluster.SUPERUSER));
        }
        cluster.configure(ports.postgresql(), ports.mutualTls() ? Optional.of(state.certificates()) : Optional.empty());
    }

    @Override
    public ProcessHandle launch() throws IOException {
        return cluster.start();
    }

    @Override
    public boolean isReady() {
        return databases.answer();
    }

    @Override
    public void equip() {
        databases.create();
    }
}
