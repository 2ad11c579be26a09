package nl.veiligwonen.platform.personaldata;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.NewEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.masterkey.Rewrap;
import nl.veiligwonen.platform.masterkey.Rewraps;
import nl.veiligwonen.platform.masterkey.WrappedPlace;
import nl.veiligwonen.platform.personaldata.GuestEvent.Note;
import nl.veiligwonen.platform.personaldata.GuestEvent.Registered;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;

/** A process of a service that keeps names of guests, with a master key of its own. */
final class GuestBook implements AutoCloseable {

    private static final Actor CLERK = new Actor("clerk");

    private final Replica replica;
    private final MasterKeys master;
    private Rewraps rewraps;

    GuestBook(String database, MasterKeys master) {
        this.master = master;
        this.replica = new Replica(database, (entity, type) -> Registered.class, master);
        this.rewraps = rewraps(place -> place);
    }

    GuestBook(String database, Path masterKeyFile) {
        this(database, new MasterKeys(masterKeyFile));
    }

    /** From now on keys are wrapped again through this place. */
    void rewrapThrough(UnaryOperator<WrappedPlace> place) {
        rewraps = rewraps(place);
    }

    private Rewraps rewraps(UnaryOperator<WrappedPlace> place) {
        return new Rewraps(
                master,
                List.of(place.apply(replica.keysets())),
                batch -> replica.transactions().fetchInTransaction(batch::getAsInt),
                replica.dataSource(),
                Clock.systemUTC());
    }

    Rewraps rewraps() {
        return rewraps;
    }

    /** Has all keys wrapped by the version that wraps now, and waits for the end. */
    Rewrap rewrapAll() {
        Rewrap begun = rewraps.start();
        Until.holds(
                "the keys are wrapped again",
                () -> rewraps.find(begun.id()).orElseThrow().state() != Rewrap.State.RUNNING);
        return rewraps.find(begun.id()).orElseThrow();
    }

    /** A guest of that name is registered, at a home and with findings of that name. */
    void register(String caseId, String name) {
        Registered event =
                new Registered(name, "home of " + name, "finding of " + name, List.of(new Note("note on " + name)));
        replica.transactions().executeInTransaction(() -> {
            StreamId stream = stream(caseId);
            replica.journal().lock(stream);
            long version = replica.journal().read(stream, 0).size() + 1L;
            replica.journal()
                    .append(List.of(new NewEvent(
                            UUID.randomUUID(), stream, version, event, CLERK, Instant.EPOCH, "correlation", null)));
        });
    }

    List<Registered> guests(String caseId) {
        return replica.journal().read(stream(caseId), 0).stream()
                .map(read -> (Registered) read.event().event())
                .toList();
    }

    private static StreamId stream(String caseId) {
        return new StreamId("Guest", caseId);
    }

    /** The fingerprint of a text, made in a transaction of its own. */
    byte[] fingerprint(String text) {
        return replica.transactions().fetchInTransaction(() -> new Fingerprints(replica.keysets()).of("guests", text));
    }

    /** All events as the journal holds them: their ids and what is in them. */
    Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        query(
                "select event_id::text, payload::text from journal.event order by number",
                row -> stored.put(row.getString(1), row.getString(2)));
        return stored;
    }

    /** Reads all rows of a query. */
    void query(String sql, Row each) {
        try (Connection connection = replica.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                each.read(row);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    Replica replica() {
        return replica;
    }

    @Override
    public void close() {
        replica.close();
    }
}
