package nl.veiligwonen.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.opencase.OpenCases;
import nl.veiligwonen.intake.scanrequest.PersonAndHome;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.Statement;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Outcome;
import org.jspecify.annotations.Nullable;

/** The way of every command to a case: by its rules, and by the one rule that is about more than one case. */
@ApplicationScoped
public class CaseCommands {

    private static final Refusal ALREADY_OPEN = Refusal.of(
            "case-already-open",
            "There is an open case for this person and this home already. Another can begin when it has ended.");

    private final Entities entities;
    private final EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest;
    private final OpenCases openCases;

    @Inject
    public CaseCommands(
            Entities entities,
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest,
            OpenCases openCases) {
        this.entities = entities;
        this.scanRequest = scanRequest;
        this.openCases = openCases;
    }

    /**
     * Carries out a command on a case, in the running transaction.
     *
     * @param expectedVersion the version that was seen; null if it does not matter
     * @throws CommandRefusedException if a rule refuses; the transaction is to be rolled back
     */
    public Outcome<ScanRequest, ScanRequestEvent> handle(
            CaseId caseId, ScanRequestCommand command, Occasion occasion, @Nullable Long expectedVersion) {
        var outcome = entities.handle(scanRequest, caseId.toString(), command, occasion, expectedVersion);
        switch (outcome.state()) {
            case NotSubmitted _ -> {}
            case Made request -> keepOneOpen(caseId, request, outcome.events());
        }
        return outcome;
    }

    /** One open case per person and home. */
    private void keepOneOpen(CaseId caseId, Made request, List<ScanRequestEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!request.open()) {
            openCases.free(caseId);
        } else if (events.stream().anyMatch(Statement.class::isInstance)
                && !openCases.take(caseId, PersonAndHome.of(request.dossier().application()))) {
            throw new CommandRefusedException(ALREADY_OPEN);
        }
    }
}
