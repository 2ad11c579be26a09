package nl.veiligwonen.platform.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.DatabaseAway;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.masterkey.WrappedKey;
import org.jspecify.annotations.Nullable;

/** The table of keys, each wrapped by the master key: of a case and purpose, or of a use of fingerprints. */
class WrappedKeys {

    private final Statements statements;

    WrappedKeys(DataSource dataSource) {
        this.statements = new Statements(
                dataSource,
                failed -> new IllegalStateException("The keys can't be reached", DatabaseAway.withoutContent(failed)));
    }

    /**
     * A key as it is kept.
     *
     * @param bytes the key, encrypted
     * @param masterVersion which version of the master key wrapped it; null if that was not kept yet, and then the bytes are
     *     in an earlier form
     * @param settled whether it was there before the running transaction, so that it stays if that is rolled back
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(KeyName name, byte[] bytes, @Nullable String masterVersion, boolean settled) {}

    /**
     * The key of this name; empty if there never was one.
     *
     * @throws PersonalDataDestroyedException if it has been destroyed
     */
    Optional<Kept> find(KeyName name) {
        String sql = """
                select entity_id, purpose, wrapped, master_version, destroyed_at,
                       transaction_id is distinct from pg_current_xact_id_if_assigned() as settled
                from journal.data_key
                where entity_id = ? and purpose = ?
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, name.owner());
            statement.setString(2, name.purpose());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getObject("destroyed_at") != null) {
                    throw new PersonalDataDestroyedException(name);
                }
                return Optional.of(kept(row));
            }
        });
    }

    /** Keeps a new key, unless another transaction was first, and gives the one that stays. */
    Kept keep(KeyName name, WrappedKey wrapped) {
        String sql = """
                insert into journal.data_key (entity_id, purpose, wrapped, master_version) values (?, ?, ?, ?)
                on conflict do nothing
                """;
        statements.with(sql, statement -> {
            statement.setString(1, name.owner());
            statement.setString(2, name.purpose());
            statement.setBytes(3, wrapped.bytes());
            statement.setString(4, wrapped.version());
            return statement.executeUpdate();
        });
        return find(name).orElseThrow();
    }

    /**
     * Keys that are not wrapped by this version of the master key; until the running transaction ends nobody else changes
     * them.
     */
    List<Kept> wrappedByOther(String masterVersion, int limit) {
        String sql = """
                select entity_id, purpose, wrapped, master_version, true as settled
                from journal.data_key
                where master_version is distinct from ? and destroyed_at is null
                order by entity_id, purpose
                limit ?
                for update
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, masterVersion);
            statement.setInt(2, limit);
            List<Kept> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(kept(row));
                }
            }
            return keys;
        });
    }

    /** Puts a key that was found in another wrapping. */
    void rewrap(KeyName name, WrappedKey wrapped) {
        String sql = "update journal.data_key set wrapped = ?, master_version = ? where entity_id = ? and purpose = ?";
        statements.with(sql, statement -> {
            statement.setBytes(1, wrapped.bytes());
            statement.setString(2, wrapped.version());
            statement.setString(3, name.owner());
            statement.setString(4, name.purpose());
            return statement.executeUpdate();
        });
    }

    /** How many keys each version of the master key wraps; those without a version are under an empty name. */
    Map<String, Long> countByMasterVersion() {
        String sql = """
                select coalesce(master_version, '') as version, count(*) as keys
                from journal.data_key
                where destroyed_at is null
                group by master_version
                """;
        return statements.with(sql, statement -> {
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString("version"), row.getLong("keys"));
                }
            }
            return counts;
        });
    }

    /**
     * Destroys a key: nothing is left of it but its name.
     *
     * @return whether there was one
     */
    boolean destroy(KeyName name) {
        String sql = """
                update journal.data_key set wrapped = null, master_version = null, destroyed_at = now()
                where entity_id = ? and purpose = ? and destroyed_at is null
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, name.owner());
            statement.setString(2, name.purpose());
            return statement.executeUpdate() > 0;
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new KeyName(row.getString("entity_id"), row.getString("purpose")),
                row.getBytes("wrapped"),
                row.getString("master_version"),
                row.getBoolean("settled"));
    }
}
