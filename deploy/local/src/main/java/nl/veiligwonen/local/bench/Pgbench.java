package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.ledger.FundingDatabase;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.StateFolder;

/** Runs PostgreSQL's own measuring program on tables of its own, in the database of the service. */
final class Pgbench {

    /** The one row that all update: the least that a budget of which all take could be. */
    private static final String UPDATE = "update bench.one_row set amount = amount + 1 where id = 1;";

    private static final int THREADS = 2;

    /** The role that pgbench is. */
    private static final String ROLE = "bench";

    /** The time of pgbench begins before its clients are connected. */
    private static final int SECONDS_TO_CONNECT = 1;

    private final Path program;
    private final FundingDatabase database;
    private final StateFolder state;
    private final Path work;
    private final String password = UUID.randomUUID().toString();

    Pgbench(Path program, FundingDatabase database, StateFolder state) throws IOException {
        this.program = program;
        this.database = database;
        this.state = state;
        work = Files.createDirectories(state.root().resolve("pgbench"));
    }

    /** Makes the tables. There must be a grant in the journal: its event is what is inserted. */
    void prepare() throws IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.one_row (id int primary key, amount bigint not null)");
            statement.execute("insert into bench.one_row values (1, 0)");
            // The columns of the journal with its primary key; no trigger, no other index.
            statement.execute("create table bench.stored_event (like journal.event including identity)");
            statement.execute("alter table bench.stored_event add primary key (number)");
            // A hash that is quick to make: signing in is not what is measured.
            statement.execute("set scram_iterations = 1");
            statement.execute("create role %s login password '%s'".formatted(ROLE, password));
            statement.execute("grant connect on database %s to %s".formatted(FundingDatabase.NAME, ROLE));
            statement.execute("grant usage on schema bench to " + ROLE);
            statement.execute("grant select, insert, update on all tables in schema bench to " + ROLE);
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables to measure with could not be made", failed);
        }
        Files.writeString(work.resolve("update.sql"), UPDATE);
        Files.writeString(work.resolve("insert.sql"), insertOfAGrant());
    }

    /** The insert of an event as it stands in the journal, with its values as they are. */
    private String insertOfAGrant() {
        return database.text("""
                select format(
                    'insert into bench.stored_event (transaction_id, event_id, entity, entity_id, version, type, revision,'
                    || ' payload, actor, recorded_at, correlation_id) values (%L, %L, %L, %L, %s, %L, %s, %L, %L, %L, %L);',
                    transaction_id, event_id, entity, entity_id, version, type, revision,
                    payload, actor, recorded_at, correlation_id)
                from journal.event where type = 'ContributionGranted' limit 1
                """);
    }

    /** So many clients update one row. */
    Round updateOneRow(int clients, int seconds) throws IOException, InterruptedException {
        database.execute("vacuum bench.one_row");
        return run("update.sql", clients, seconds);
    }

    /** So many clients insert rows. */
    Round insert(int clients, int seconds) throws IOException, InterruptedException {
        database.execute("truncate bench.stored_event");
        return run("insert.sql", clients, seconds);
    }

    private Round run(String script, int clients, int seconds) throws IOException, InterruptedException {
        Path log = state.logs().resolve("pgbench.log");
        List<String> command = List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, THREADS),
                "--time=" + (seconds + SECONDS_TO_CONNECT),
                "--log",
                "--log-prefix=transactions",
                "--file=" + script);
        int exit = new Spawn(command, work, log).with(connection()).run();
        if (exit != 0) {
            throw new Trouble("pgbench ended with exit code " + exit + ".", "See its log.", log);
        }
        return read();
    }

    private Map<String, String> connection() {
        return Map.of(
                "PGHOST",
                "localhost",
                "PGPORT",
                Integer.toString(database.port()),
                "PGDATABASE",
                FundingDatabase.NAME,
                "PGUSER",
                FundingDatabase.USER,
                "PGPASSWORD",
                database.password());
    }

    /** Each line of the logs is a transaction: its client, number, duration, script, and the moment when it ended. */
    private Round read() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(work)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith("transactions."))
                    .toList();
        }
        List<Transaction> transactions = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.US_ASCII)) {
                lines.map(Transaction::parse).forEach(transactions::add);
            }
            Files.delete(log);
        }
        long first = transactions.stream().mapToLong(Transaction::begunAt).min().orElse(0);
        long last = transactions.stream().mapToLong(Transaction::endedAt).max().orElse(0);
        Latencies latencies = Latencies.ofMicros(
                transactions.stream().mapToLong(Transaction::micros).toArray());
        return Round.of(latencies, (last - first) / 1e6);
    }

    /** A transaction, in microseconds. */
    private record Transaction(long endedAt, long micros) {

        static Transaction parse(String line) {
            String[] fields = line.split(" ", -1);
            return new Transaction(
                    Long.parseLong(fields[4]) * 1_000_000 + Long.parseLong(fields[5]), Long.parseLong(fields[2]));
        }

        long begunAt() {
            return endedAt - micros;
        }
    }
}
