package nl.veiligwonen.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.intake.scanrequest.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office-holder sends to ask for a home scan for himself. */
@Schema(
        name = "OwnScanRequestSubmission",
        description = "A request for a home scan (aanvraag woningscan) by the office-holder (bestuurder) himself.",
        examples = OwnScanRequestSubmission.EXAMPLE)
public record OwnScanRequestSubmission(
        @Schema(
                description = "The organisation (gemeente, provincie, waterschap) in which the office is held, by its"
                        + " TOOI code.",
                required = true,
                examples = "\"gm0344\"")
        @NotNull @KnownOrganisation
        String organisation,

        @Schema(description = "The office (ambt) held or to be taken up.", required = true) @NotNull Office office,

        @NotNull @Valid ScanRequestSubmission.OfficeHolder officeHolder,
        @NotNull @Valid ScanRequestSubmission.Term termOfOffice,
        @NotNull @Valid ScanRequestSubmission.Home home,

        @Schema(
                description = "Whether you are exempt (ontheffing) from living in the territory of appointment. Without"
                        + " it: no.",
                defaultValue = "false")
        boolean residenceExemption) {

    static final String EXAMPLE = """
        {
          "organisation": "gm0344",
          "office": "ALDERMAN",
          "officeHolder": {"name": "B. Jansen"},
          "termOfOffice": {"startsOn": "2026-06-01"},
          "home": {
            "street": "Biltstraat",
            "houseNumber": "34",
            "postalCode": "3572BA",
            "city": "Utrecht",
            "municipality": "gm0344"
          },
          "residenceExemption": false
        }
        """;
}
