package nl.veiligwonen.intake.opencase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.PersonAndHome;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.personaldata.Fingerprints;

/**
 * Which persons and homes have an open case, by keyed fingerprint: who reads the table learns of nobody. Every method
 * works in the running transaction; of two that take the same person and home at once, one waits for the other.
 */
@Singleton
public class OpenCases {

    private static final String USE = "open-case";

    private final Statements statements;
    private final Fingerprints fingerprints;

    @Inject
    public OpenCases(DataSource dataSource, Fingerprints fingerprints) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("Can't reach the open cases", failed));
        this.fingerprints = fingerprints;
    }

    /**
     * Takes a person and home for a case, in the place of what the case had taken before.
     *
     * @return false if another open case has it
     */
    public boolean take(CaseId caseId, PersonAndHome personAndHome) {
        free(caseId);
        return statements.with(
                "insert into intake.open_case (fingerprint, case_id) values (?, ?) on conflict do nothing",
                statement -> {
                    statement.setBytes(1, fingerprints.of(USE, personAndHome.text()));
                    statement.setObject(2, caseId.value());
                    return statement.executeUpdate() == 1;
                });
    }

    /** Frees what a case has taken, if anything. */
    public void free(CaseId caseId) {
        statements.with("delete from intake.open_case where case_id = ?", statement -> {
            statement.setObject(1, caseId.value());
            return statement.executeUpdate();
        });
    }

    /** Whether no case has taken anything. */
    boolean isEmpty() {
        return statements.with("select not exists (select from intake.open_case)", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }
}
