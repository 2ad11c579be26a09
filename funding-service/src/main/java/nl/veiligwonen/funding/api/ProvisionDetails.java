package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.overview.ProvisionOverview.Course;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.SupplyCondition;
import nl.veiligwonen.funding.provision.Supply.Advised;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provision with all that is in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Provision", description = "What an employer provides in a case (verstrekking).")
public record ProvisionDetails(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "The employer (werkgever), by TOOI code.", required = true, examples = "gm0344")
        OrganisationId organisation,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "How the case goes (verloop); told to the employer alone.") @Nullable Course course,

        @Schema(description = "Whether supply is withheld until its condition (PKVW) is met.", required = true)
        boolean supplyWithheld,

        @Schema(description = "The measures of the advice (maatregelen), without what they are.", required = true)
        List<MeasureDetails> measures,

        @Schema(description = "What has been lent (ter beschikking gesteld), the oldest first.", required = true)
        List<LoanDetails> loans,

        @Schema(
                description = "The costs that return every month (periodieke kosten), the oldest first.",
                required = true)
        List<RecurringCostDetails> recurringCosts) {

    public ProvisionDetails {
        measures = List.copyOf(measures);
        loans = List.copyOf(loans);
        recurringCosts = List.copyOf(recurringCosts);
    }

    /**
     * The provision of a case.
     *
     * @param toEmployer whether it is told to the employer, who may know what was lent and how the case goes: that it is
     *     frozen tells of a threat
     */
    static ProvisionDetails of(CaseId caseId, Known provision, boolean toEmployer) {
        boolean due = provision.course() instanceof Closed;
        return new ProvisionDetails(
                caseId,
                provision.organisation(),
                Stage.of(provision),
                toEmployer ? course(provision) : null,
                provision.condition() == SupplyCondition.WITHHELD,
                provision.advised().map(Advised::measures).orElse(List.of()).stream()
                        .map(MeasureDetails::of)
                        .toList(),
                provision.loans().values().stream()
                        .map(loan -> LoanDetails.of(loan, due, toEmployer))
                        .toList(),
                provision.recurringCosts().values().stream()
                        .map(RecurringCostDetails::of)
                        .toList());
    }

    /** The same without what was lent: the answer to a change is kept, to be given again, and must not hold it. */
    ProvisionDetails withoutDescriptions() {
        return new ProvisionDetails(
                caseId,
                organisation,
                stage,
                course,
                supplyWithheld,
                measures,
                loans.stream().map(LoanDetails::withoutDescription).toList(),
                recurringCosts);
    }

    private static Course course(Known provision) {
        return switch (provision.course()) {
            case Ongoing _ -> Course.ONGOING;
            case Frozen _ -> Course.FROZEN;
            case Closed _ -> Course.CLOSED;
        };
    }
}
