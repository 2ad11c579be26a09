package nl.veiligwonen.platform.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;

/** One process of a service with a read model: its projections, its rebuilds, and its readers. */
final class Overview implements AutoCloseable {

    private final Replica replica;
    private final Projections projections;
    private final Rebuilds rebuilds;

    /** Starts on a database, as a service does; something happens to it each time before it projects an event. */
    Overview(String database, Consumer<RecordedEvent> hook) {
        replica = new Replica(database);
        ReadModelSchema schema = new ReadModelSchema(replica.dataSource());
        projections = new Projections(
                List.of(new WalkProjection(replica.dataSource(), hook)),
                schema,
                replica.journal(),
                replica.dataSource(),
                replica.transactions(),
                replica.eventStore());
        rebuilds = new Rebuilds(
                replica.journal(),
                projections,
                schema,
                replica.transactions(),
                replica.dataSource(),
                Clock.systemUTC());
        projections.start();
    }

    Overview(String database) {
        this(database, event -> {});
    }

    Replica replica() {
        return replica;
    }

    Projections projections() {
        return projections;
    }

    Rebuilds rebuilds() {
        return rebuilds;
    }

    /** The rows of the read model, as its readers get them. */
    List<String> rows() {
        return query("select case_id || ': ' || steps || ' to ' || last_step from walk_overview order by case_id");
    }

    /** How many steps the readers see in all. */
    int steps() {
        return Integer.parseInt(
                query("select coalesce(sum(steps), 0)::text from walk_overview").getFirst());
    }

    /** The schemas that there are for read models. */
    List<String> schemas() {
        return query("select nspname from pg_namespace where nspname like 'overview%' order by nspname");
    }

    private List<String> query(String sql) {
        try (Connection connection = replica.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void awaitCaughtUp() {
        Until.holds("the read model has caught up", () -> projections.lag() == 0);
    }

    /** Rebuilds, and waits until it ends. */
    Rebuild rebuild() {
        return awaitEnd(rebuilds.start().id());
    }

    Rebuild awaitEnd(UUID rebuild) {
        Until.holds(
                "the rebuild ends", () -> rebuilds.find(rebuild).orElseThrow().state() != Rebuild.State.RUNNING);
        return rebuilds.find(rebuild).orElseThrow();
    }

    @Override
    public void close() {
        projections.stop();
        replica.close();
    }
}
