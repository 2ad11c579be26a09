package nl.veiligwonen.platform.personaldata;

import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.DatabaseAway;
import nl.veiligwonen.platform.database.Statements;

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
     * @param wrapped the key, encrypted
     * @param settled whether it was there before the running transaction, so that it stays if that is rolled back
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] wrapped, boolean settled) {}

    /** The key of an owner for a purpose; empty if there is none, or if it has been destroyed. */
    Optional<Kept> find(String owner, String purpose) {
        String sql = """
                select wrapped, transaction_id is distinct from pg_current_xact_id_if_assigned() as settled
                from journal.data_key
                where entity_id = ? and purpose = ?
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, owner);
            statement.setString(2, purpose);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getBytes("wrapped"), row.getBoolean("settled")))
                        : Optional.empty();
            }
        });
    }

    /**
     * Keeps a new key, unless another transaction was first, and gives the one that stays.
     *
     * @param wrapped the new key, encrypted
     */
    Kept keep(String owner, String purpose, byte[] wrapped) {
        String sql = """
                insert into journal.data_key (entity_id, purpose, wrapped) values (?, ?, ?)
                on conflict do nothing
                """;
        statements.with(sql, statement -> {
            statement.setString(1, owner);
            statement.setString(2, purpose);
            statement.setBytes(3, wrapped);
            return statement.executeUpdate();
        });
        return find(owner, purpose).orElseThrow();
    }
}
