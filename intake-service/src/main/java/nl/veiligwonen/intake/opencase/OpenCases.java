package nl.veiligwonen.intake.opencase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.PersonAndHome;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.personaldata.Fingerprints;

/**
 * Which persons and homes have an open case, by keyed fingerprint: who reads the table learns of nobody. Every method
 * works in the running transaction; of two that take the same person and home at once, one waits for the other.
 */
@Singleton
public class OpenCases {

    private static final String USE = "open-case";

    /** Serialization failure and deadlock: another transaction got in first. */
    private static final Set<String> CONFLICT_STATES = Set.of("40001", "40P01");

    private final DataSource dataSource;
    private final Fingerprints fingerprints;

    @Inject
    public OpenCases(DataSource dataSource, Fingerprints fingerprints) {
        this.dataSource = dataSource;
        this.fingerprints = fingerprints;
    }

    /**
     * Takes a person and home for a case, in the place of what the case had taken before.
     *
     * @return false if another open case has it
     */
    public boolean take(CaseId caseId, PersonAndHome personAndHome) {
        free(caseId);
        String sql = "insert into intake.open_case (fingerprint, case_id) values (?, ?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, fingerprints.of(USE, personAndHome.text()));
            statement.setObject(2, caseId.value());
            return statement.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    /** Frees what a case has taken, if anything. */
    public void free(CaseId caseId) {
        String sql = "delete from intake.open_case where case_id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, caseId.value());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    /** Whether no case has taken anything. */
    boolean isEmpty() {
        String sql = "select not exists (select from intake.open_case)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static RuntimeException translated(SQLException failed) {
        // The driver's message may quote a row: only its state is told.
        return CONFLICT_STATES.contains(String.valueOf(failed.getSQLState()))
                ? new ConcurrencyConflictException(failed)
                : new IllegalStateException("Can't reach the open cases (SQL state " + failed.getSQLState() + ")");
    }
}
