package nl.veiligwonen.intake.api;

import java.time.Instant;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.overview.ScanRequestOverview;
import nl.veiligwonen.intake.scanrequest.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as a line of a list. */
@Schema(
        name = "ScanRequestSummary",
        description = "A request in a list (aanvraag in een overzicht), without anything about the person or the home.")
public record ScanRequestSummary(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "Who asked, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "The layer of government (bestuurslaag) of the office.", required = true)
        Layer layer,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(
                description = "Whether the case lies with the protection system (stelsel beveiligen van personen), so"
                        + " that all work on it stops.",
                required = true)
        boolean frozen,

        @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant requestedAt,

        @Schema(description = "When it last changed.", required = true, examples = "\"2026-03-12T10:05:00Z\"")
        Instant updatedAt,

        @Schema(description = "Its version, as in the ETag of the case.", required = true, examples = "2")
        long version) {

    static ScanRequestSummary of(ScanRequestOverview row) {
        return new ScanRequestSummary(
                new CaseId(row.caseId),
                OrganisationId.of(row.organisation),
                row.layer,
                row.stage,
                row.frozen,
                row.requestedAt,
                row.updatedAt,
                row.version);
    }
}
