package nl.veiligwonen.intake.api;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request that was just made. */
@Schema(name = "ScanRequestReceipt", description = "The receipt of a request (ontvangstbevestiging).")
public record ScanRequestReceipt(
        @Schema(
                description = "Identifies the case (dossier) in all services.",
                required = true,
                examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(required = true) Eligibility eligibility) {

    static ScanRequestReceipt of(CaseId caseId, Made request) {
        return new ScanRequestReceipt(caseId, request.stage(), Eligibility.of(request));
    }
}
