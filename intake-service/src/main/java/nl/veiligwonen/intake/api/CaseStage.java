package nl.veiligwonen.intake.api;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a case has come by a command. */
@Schema(name = "CaseStage", description = "How far the case (dossier) has come.")
public record CaseStage(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(
                description = "Whether the case lies with the protection system (stelsel beveiligen van personen), so"
                        + " that all work on it stops.",
                required = true)
        boolean frozen) {

    static CaseStage of(ScanRequests.Found found) {
        return new CaseStage(found.caseId(), found.state().stage(), found.state() instanceof ScanRequest.Frozen);
    }
}
