package nl.veiligwonen.platform.service.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ApproveDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionList;
import nl.veiligwonen.platform.domain.retention.RetainedCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent by who finds that a list can be destroyed. */
@Schema(
        name = "DestructionApproval",
        description = "The list can be destroyed (akkoord), but for the cases that are kept for longer.",
        examples = DestructionApproval.EXAMPLE)
public record DestructionApproval(
        @Schema(description = "Cases of the list that are kept for longer; none if absent.")
        @Nullable @Size(max = DestructionList.MOST_LINES) List<@NotNull @Valid KeptForLonger> retained) {

    static final String EXAMPLE = """
        {"retained": [{"caseId": "6f1f0c3a-8a1b-4f0e-9a55-1f0e6a2c7d10", "ground": "LEGAL_PROCEEDINGS",
                       "until": "2027-03-02"}]}
        """;

    /** A case that is to be kept for longer. */
    @Schema(name = "DestructionException", description = "A case that is to be kept for longer (uitzondering).")
    public record KeptForLonger(
            @Schema(required = true, examples = "\"6f1f0c3a-8a1b-4f0e-9a55-1f0e6a2c7d10\"") @NotNull UUID caseId,

            @Schema(description = "Why.", required = true) @NotNull RetainedCase.Ground ground,

            @Schema(
                    description =
                            "The last day on which it is kept; after today and within five years. Then it is proposed"
                                    + " again.",
                    required = true,
                    examples = "\"2027-03-02\"")
            @NotNull LocalDate until) {}

    ApproveDestruction toCommand() {
        List<KeptForLonger> kept = retained == null ? List.of() : retained;
        return new ApproveDestruction(kept.stream()
                .map(one -> new RetainedCase(one.caseId().toString(), one.ground(), one.until()))
                .toList());
    }
}
