package nl.veiligwonen.intake.opencase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.PersonAndHome;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;

/**
 * Takes the persons and homes of cases that were opened when that was not recorded yet: at a start with a journal and no
 * open cases. Of two open cases for one person and home, the older keeps it.
 */
@ApplicationScoped
public class CasesOfBefore {

    private final DataSource dataSource;
    private final Entities entities;
    private final EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest;
    private final OpenCases openCases;

    @Inject
    public CasesOfBefore(
            DataSource dataSource,
            Entities entities,
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest,
            OpenCases openCases) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.scanRequest = scanRequest;
        this.openCases = openCases;
    }

    void start(@Observes StartupEvent event) {
        takeIfNothingIsTaken();
    }

    void takeIfNothingIsTaken() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (openCases.isEmpty()) {
                caseIds().forEach(this::take);
            }
        });
    }

    private void take(String caseId) {
        entities.find(scanRequest, caseId).ifPresent(found -> {
            if (found.state() instanceof Made request && request.open()) {
                take(caseId, request.dossier().application());
            }
        });
    }

    /** Of whom and where a case is that has been destroyed, nobody knows any more. */
    private void take(String caseId, ScanApplication application) {
        if (!application.equals(ScanApplication.destroyed())) {
            openCases.take(CaseId.of(caseId), PersonAndHome.of(application));
        }
    }

    private List<String> caseIds() {
        String sql = "select entity_id from journal.event where entity = ? and version = 1 order by number";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, scanRequest.name());
            List<String> caseIds = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    caseIds.add(row.getString(1));
                }
            }
            return caseIds;
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't list the cases (SQL state " + failed.getSQLState() + ")");
        }
    }
}
