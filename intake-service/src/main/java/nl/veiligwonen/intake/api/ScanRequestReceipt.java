package nl.veiligwonen.intake.api;

import jakarta.ws.rs.core.UriInfo;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.web.Answers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

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

    /** The answer to whoever made a request, wherever he made it. */
    static RestResponse<ScanRequestReceipt> created(ScanRequests.Found made, UriInfo called) {
        return Answers.created(called, "scan-requests", made.caseId(), of(made), made.version());
    }

    static ScanRequestReceipt of(ScanRequests.Found made) {
        var request = made.state();
        return new ScanRequestReceipt(made.caseId(), request.stage(), Eligibility.of(request));
    }
}
