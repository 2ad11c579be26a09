package nl.veiligwonen.funding.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.journal.Journal;

/** The verdicts so far, in the database, so that each replica tells the same one. */
@Singleton
public class Verdicts {

    private final Statements statements;
    private final ObjectMapper json;

    @Inject
    public Verdicts(DataSource dataSource, ObjectMapper json) {
        this.statements = new Statements(dataSource, failed -> Journal.translated("Can't reach the verdicts", failed));
        this.json = json;
    }

    /** The last verdict; empty if none was made yet. */
    public Optional<Verdict> last() {
        String sql = "select verdict::text from audit.verdict order by number desc limit 1";
        return statements.with(sql, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
            }
        });
    }

    void keep(Verdict verdict) {
        String sql = "insert into audit.verdict (reconciled_at, agrees, verdict) values (?, ?, ?::jsonb)";
        statements.with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(verdict.reconciledAt()));
            statement.setBoolean(2, verdict.agrees());
            statement.setString(3, written(verdict));
            return statement.executeUpdate();
        });
    }

    private String written(Verdict verdict) {
        try {
            return json.writeValueAsString(verdict);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write a verdict", unwritable);
        }
    }

    private Verdict read(String text) {
        try {
            return json.readValue(text, Verdict.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Can't read a verdict", unreadable);
        }
    }
}
