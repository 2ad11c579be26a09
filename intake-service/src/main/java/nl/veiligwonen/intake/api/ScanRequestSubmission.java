package nl.veiligwonen.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.Office;
import nl.veiligwonen.intake.scanrequest.PersonName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation sends to ask for a home scan. */
@Schema(
        name = "ScanRequestSubmission",
        description = "A request for a home scan (aanvraag woningscan) for one office-holder (bestuurder).",
        examples = ScanRequestSubmission.EXAMPLE)
public record ScanRequestSubmission(
        @Schema(description = "The office (ambt) held or to be taken up.", required = true) @NotNull Office office,

        @NotNull @Valid OfficeHolder officeHolder,
        @NotNull @Valid Term termOfOffice,
        @NotNull @Valid Home home,

        @Schema(
                description = "Whether the office-holder is exempt (ontheffing) from living in the territory of"
                        + " appointment. Without it: no.",
                defaultValue = "false")
        boolean residenceExemption,

        @Schema(
                description = "Where the organisation keeps the written consent (toestemming) of the office-holder.",
                required = true,
                examples = "\"2026-00017\"")
        @NotNull @Pattern(
                regexp = ConsentReference.PATTERN,
                message = "must be at most 100 letters, digits and - . _ / : that begin with a letter or digit")
        String consentReference) {

    static final String EXAMPLE = """
            {
              "office": "MAYOR",
              "officeHolder": {"name": "A. de Vries"},
              "termOfOffice": {"startsOn": "2025-07-01"},
              "home": {
                "street": "Oudegracht",
                "houseNumber": "12a",
                "postalCode": "3511AB",
                "city": "Utrecht",
                "municipality": "gm0344"
              },
              "residenceExemption": false,
              "consentReference": "2026-00017"
            }
            """;

    /** For whom the scan is asked. */
    @Schema(name = "OfficeHolder", description = "The office-holder (bestuurder).", required = true)
    public record OfficeHolder(
            @Schema(description = "The name (naam) as people write it.", required = true, examples = "\"A. de Vries\"")
            @NotNull @Size(max = PersonName.MAX_LENGTH) @Pattern(regexp = PersonName.PATTERN, message = "must be one line with a letter or digit") String name) {}

    /** When the office is held. */
    @Schema(name = "TermOfOffice", description = "When the office is held (ambtstermijn).", required = true)
    @CertainBeforeItStarts
    public record Term(
            @Schema(description = "The first day in office.", required = true, examples = "\"2025-07-01\"") @NotNull LocalDate startsOn,

            @Schema(
                    description = "The day on which it became certain that the office would be taken up, such as that"
                            + " of the appointment decision (benoemingsbesluit). Without it: the first day in office.",
                    examples = "\"2025-05-20\"")
            @Nullable LocalDate certainSince) {}

    /** Where the office-holder lives. */
    @Schema(name = "Home", description = "Where the office-holder lives (woonplek).", required = true)
    public record Home(
            @Schema(description = "The street (straat).", required = true, examples = "\"Oudegracht\"")
            @NotNull @Size(max = HomeAddress.MAX_LENGTH) @Pattern(regexp = HomeAddress.LINE, message = "must be one line with a letter") String street,

            @Schema(
                    description = "The house number (huisnummer) with its letter or addition.",
                    required = true,
                    examples = "\"12a\"")
            @NotNull @Pattern(regexp = HomeAddress.HOUSE_NUMBER, message = "must be a number, with an addition or not") String houseNumber,

            @Schema(description = "The postal code (postcode).", required = true, examples = "\"3511AB\"")
            @NotNull @Pattern(regexp = HomeAddress.POSTAL_CODE, message = "must be four digits and two capitals, such as 3511AB") String postalCode,

            @Schema(description = "The place (woonplaats).", required = true, examples = "\"Utrecht\"")
            @NotNull @Size(max = HomeAddress.MAX_LENGTH) @Pattern(regexp = HomeAddress.LINE, message = "must be one line with a letter") String city,

            @Schema(
                    description = "The municipality (gemeente) in which the home lies, by its TOOI code.",
                    required = true,
                    examples = "\"gm0344\"")
            @NotNull @KnownMunicipality
            String municipality) {}
}
