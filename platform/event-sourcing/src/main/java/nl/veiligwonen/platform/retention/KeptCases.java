package nl.veiligwonen.platform.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.journal.Journal;

/** Of which cases personal data is kept: those that have a data key which has not been destroyed. */
@Singleton
class KeptCases {

    private final Statements statements;

    @Inject
    KeptCases(DataSource dataSource) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("Can't reach the kept cases", failed));
    }

    /**
     * A page of the cases that began before a moment, in the order of their ids.
     *
     * @param entity the kind of entity whose cases
     */
    List<String> begunBefore(Instant moment, String entity, String afterId, int limit) {
        String sql = """
                select entity_id
                from journal.event
                where entity = ? and entity_id > ? and version = 1 and recorded_at < ?
                  and exists (select from journal.data_key
                              where data_key.entity_id = event.entity_id and destroyed_at is null)
                order by entity_id
                limit ?
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, entity);
            statement.setString(2, afterId);
            statement.setTimestamp(3, Timestamp.from(moment));
            statement.setInt(4, limit);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        });
    }

    /** For which purposes personal data of a case is kept. */
    Set<Purpose> purposes(String caseId) {
        String sql = "select purpose from journal.data_key where entity_id = ? and destroyed_at is null";
        return statements.with(sql, statement -> {
            statement.setString(1, caseId);
            Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    purposes.add(Purpose.valueOf(row.getString(1)));
                }
            }
            return purposes;
        });
    }
}
