package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.veiligwonen.assessment.advice.Motivation;
import nl.veiligwonen.assessment.advice.OwnerWork;
import nl.veiligwonen.assessment.advice.Pkvw;
import nl.veiligwonen.assessment.advice.PkvwCertificate;
import nl.veiligwonen.contracts.EuroCents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a home stands to the police label: all of it for advisers and the security authority, less for the employer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Pkvw",
        description = "How the home stands to the police label safe housing (Politiekeurmerk Veilig Wonen): the"
                + " condition for the supply of measures, not for a loan.")
public record PkvwDetails(
        @Schema(description = "How the home stands to the label.", required = true)
        Pkvw.Status status,

        @Schema(description = "Whether measures can be supplied (verstrekken).", required = true, examples = "true")
        boolean supplyPermitted,

        @Schema(
                description =
                        "The last day on which the certificate is valid; absent if there is none, or if it has been"
                                + " destroyed.",
                examples = "\"2034-05-13\"")
        @Nullable LocalDate lastValidDay,

        @Schema(
                description = "The number of the certificate; absent if there is none.",
                examples = "\"PKVW-2024-0815\"")
        @Nullable String certificateReference,

        @Schema(description = "What the owner has to do himself (eigen werk); absent if nothing was recorded.")
        @Nullable OwnerWorkDetails ownerWork,

        @Schema(
                description = "Why the label can't reasonably be asked for (ontheffing); absent if it can.",
                examples = "\"A listed building: the frames may not be replaced.\"")
        @Nullable String exemptionMotivation) {

    /** What the owner has to do himself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnerWorkOfHome", description = "What the owner has to do and to pay for himself (eigen werk).")
    public record OwnerWorkDetails(
            @Schema(required = true, examples = "\"Two window locks on the ground floor\"")
            String description,

            @Schema(
                    description =
                            "What it is expected to cost him in whole euro cents, including VAT; absent if it has been"
                                    + " destroyed.",
                    examples = "18000")
            @Nullable EuroCents estimatedCostCents) {

        private static OwnerWorkDetails of(OwnerWork work) {
            return new OwnerWorkDetails(
                    work.description(), work.equals(OwnerWork.destroyed()) ? null : work.estimatedCost());
        }
    }

    static PkvwDetails complete(Pkvw pkvw) {
        return new PkvwDetails(
                pkvw.status(),
                pkvw.permitsSupply(),
                lastValidDay(pkvw),
                pkvw.certificate().map(PkvwCertificate::reference).orElse(null),
                pkvw.ownerWork().map(OwnerWorkDetails::of).orElse(null),
                pkvw.exemption().map(Motivation::text).orElse(null));
    }

    private static @Nullable LocalDate lastValidDay(Pkvw pkvw) {
        return pkvw.certificate()
                .filter(certificate -> !certificate.equals(PkvwCertificate.destroyed()))
                .map(PkvwCertificate::lastValidDay)
                .orElse(null);
    }

    /** Without what the owner does to his home, and pays for himself. */
    static PkvwDetails forEmployer(Pkvw pkvw) {
        return new PkvwDetails(
                pkvw.status(),
                pkvw.permitsSupply(),
                lastValidDay(pkvw),
                null,
                null,
                pkvw.exemption().map(Motivation::text).orElse(null));
    }
}
