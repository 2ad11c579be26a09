package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitAfterMove;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.Role;
import org.jspecify.annotations.Nullable;

/** A move to another home: one case closes and another opens, in one transaction. */
@ApplicationScoped
public class Moves {

    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;
    private final Caller caller;

    @Inject
    public Moves(ScanRequests scanRequests, SubmittedApplications applications, Caller caller) {
        this.scanRequests = scanRequests;
        this.applications = applications;
        this.caller = caller;
    }

    /**
     * Closes a case because of a move.
     *
     * @return the case of the new home
     */
    ScanRequests.Found report(String caseId, Move move, @Nullable Long expectedVersion) {
        var previous = scanRequests.visible(caseId);
        var dossier = previous.state().dossier();
        var application = applications.moved(dossier.application(), move, consent(move));
        var next = CaseId.random();
        scanRequests.handle(previous.caseId(), new ReportMove(next), expectedVersion);
        return scanRequests.handle(
                next,
                new SubmitAfterMove(dossier.organisation(), application, previous.caseId(), dossier.applicant()),
                null);
    }

    /** An office-holder who reports his own move consents by that. */
    private @Nullable ConsentReference consent(Move move) {
        if (caller.has(Role.OFFICE_HOLDER)) {
            return null;
        }
        if (move.consentReference() == null) {
            throw Problem.invalidInput(List.of(InputError.inBody("/consentReference", "must not be null")))
                    .asException();
        }
        return new ConsentReference(move.consentReference());
    }
}
