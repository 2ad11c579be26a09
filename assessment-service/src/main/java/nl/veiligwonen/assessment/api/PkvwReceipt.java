package nl.veiligwonen.assessment.api;

import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Pkvw;
import nl.veiligwonen.contracts.CaseId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a home stands to the police label after a command. */
@Schema(
        name = "PkvwReceipt",
        description = "How the home stands to the police label safe housing (Politiekeurmerk Veilig Wonen) now.")
public record PkvwReceipt(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "How the home stands to the label.", required = true)
        Pkvw.Status status,

        @Schema(description = "Whether measures can be supplied (verstrekken).", required = true, examples = "true")
        boolean supplyPermitted) {

    static PkvwReceipt of(CaseId caseId, Opened advice) {
        Pkvw pkvw = advice.dossier().pkvw();
        return new PkvwReceipt(caseId, pkvw.status(), pkvw.permitsSupply());
    }
}
