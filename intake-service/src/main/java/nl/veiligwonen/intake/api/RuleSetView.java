package nl.veiligwonen.intake.api;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.rules.RuleSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the rules, for who wants to read them. */
@Schema(name = "RuleSet", description = "A version of the rules (regelversie) for security measures at home.")
public record RuleSetView(
        @Schema(description = "How decisions name it.", required = true, examples = "\"2025-12-18\"")
        String version,

        @Schema(description = "The first day to which it applies.", required = true, examples = "\"2025-12-18\"")
        LocalDate appliesFrom,

        @Schema(
                description = "The first day on which it can have been known.",
                required = true,
                examples = "\"2025-12-18\"")
        LocalDate knownFrom,

        @Schema(
                description = "Whether it had effect for days before it could be known (terugwerkende kracht).",
                required = true)
        boolean retroactive,

        @Schema(description = "Where it was published.", required = true, examples = "\"Stcrt. 2025, 40678\"")
        String publication,

        @Schema(description = "What an office-holder is entitled to.", required = true)
        RuleSet.Form form,

        @Schema(required = true) List<RuleView> rules) {

    /** One rule. */
    @Schema(name = "Rule", description = "One rule (regel) of a version.")
    public record RuleView(
            @Schema(required = true, examples = "\"held-or-certain\"")
            String name,

            @Schema(required = true, examples = "\"The office is held, or it is certain that it will be taken up.\"")
            String statement,

            @Schema(required = true, examples = "\"arts 2.9, 3.9, 4.9\"")
            String article) {}

    static RuleSetView of(RuleSet rules) {
        return new RuleSetView(
                rules.version().id(),
                rules.appliesFrom(),
                rules.knownFrom(),
                rules.isRetroactive(),
                rules.publication(),
                rules.form(),
                rules.rules().stream()
                        .map(rule -> new RuleView(rule.name(), rule.statement(), rule.article()))
                        .toList());
    }
}
