package nl.veiligwonen.intake.draft;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.masterkey.WrappedPlace;
import nl.veiligwonen.platform.personaldata.Envelopes;
import nl.veiligwonen.platform.personaldata.Sealed;

/** The keys of drafts, which lie in the drafts themselves. What is in a draft stays as it is when its key is wrapped again. */
@Singleton
public class DraftKeys implements WrappedPlace {

    private final Statements statements;
    private final Envelopes envelopes;

    @Inject
    public DraftKeys(DataSource dataSource, Envelopes envelopes) {
        this.statements = new Statements(dataSource, failed -> Journal.translated("Can't reach the drafts", failed));
        this.envelopes = envelopes;
    }

    @Override
    public Map<String, Long> countByMasterVersion() {
        String sql = """
                select coalesce(master_version, '') as version, count(*) as drafts
                from intake.draft
                group by master_version
                """;
        return statements.with(sql, statement -> {
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString("version"), row.getLong("drafts"));
                }
            }
            return counts;
        });
    }

    @Override
    public int rewrap(int limit) {
        Map<UUID, Sealed> outdated = outdated(limit);
        outdated.forEach((draft, envelope) -> replace(draft, envelopes.rewrap(envelope)));
        return outdated.size();
    }

    private Map<UUID, Sealed> outdated(int limit) {
        String sql = """
                select draft_id, sealed, master_version
                from intake.draft
                where master_version is distinct from ?
                order by draft_id
                limit ?
                for update
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, envelopes.masterVersion());
            statement.setInt(2, limit);
            Map<UUID, Sealed> found = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject("draft_id", UUID.class),
                            new Sealed(row.getBytes("sealed"), row.getString("master_version")));
                }
            }
            return found;
        });
    }

    private void replace(UUID draft, Sealed sealed) {
        String sql = "update intake.draft set sealed = ?, master_version = ? where draft_id = ?";
        statements.with(sql, statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, sealed.masterVersion());
            statement.setObject(3, draft);
            return statement.executeUpdate();
        });
    }
}
