package nl.veiligwonen.platform.service.oversight;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.platform.service.glass.GlassBreak.Ground;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why someone breaks the glass. No free text: it is read by who may see nothing of a file, and stays when the file has been
 * destroyed, so no name or address may fit in it.
 */
@Schema(
        name = "BrokenGlass",
        description = "Why the glass is broken (noodtoegang).",
        examples = "{\"ground\": \"ACUTE_THREAT\", \"reference\": \"MK-2026-004711\"}")
public record BrokenGlass(
        @Schema(description = "Why the file has to be seen at once (grond).", required = true) @NotNull Ground ground,

        @Schema(
                description =
                        "Under which number the emergency is known at the control room or the police (meldingsnummer):"
                                + " four capitals at most, and then digits, hyphens and slashes.",
                required = true,
                examples = "\"MK-2026-004711\"")
        @NotNull @Pattern(
                regexp = "[A-Z]{0,4}[/-]?[0-9][0-9/-]{3,24}",
                message =
                        "must be the number of a report, such as MK-2026-004711: four capitals at most, and then digits,"
                                + " hyphens and slashes")
        String reference) {}
