package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.Closing;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.MissingItem;
import nl.veiligwonen.intake.scanrequest.Office;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.intake.scanrequest.TermOfOffice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request with all that is in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScanRequest", description = "A request for a home scan (aanvraag woningscan) with all that is in it.")
public record ScanRequestDetails(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "Who asked, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "The layer of government (bestuurslaag) of who asked.", required = true)
        Layer layer,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(
                description = "Absent unless the case lies with the protection system (stelsel beveiligen van"
                        + " personen).")
        @Nullable Freeze freeze,

        @Schema(description = "Absent unless the case has come to an end before its time.") @Nullable End end,

        @Schema(description = "Who asked.", required = true) Requester requestedBy,

        @Schema(
                description = "The case of the home before (vorig dossier), if this one follows from a move.",
                examples = "\"b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15\"")
        @Nullable CaseId previousCaseId,

        @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant requestedAt,

        @Schema(description = "The office (ambt); absent if it has been destroyed.") @Nullable Office office,

        @Schema(required = true) OfficeHolder officeHolder,

        @Schema(description = "Absent if it has been destroyed.") @Nullable Term termOfOffice,

        @Schema(description = "Absent if it has been destroyed.") @Nullable Home home,

        @Schema(
                description = "Whether the office-holder is exempt (ontheffing) from living in the territory of"
                        + " appointment; absent if it has been destroyed.")
        @Nullable Boolean residenceExemption,

        @Schema(
                description = "Where the consent (toestemming) is kept; absent if the office-holder asked himself.",
                examples = "\"2026-00017\"")
        @Nullable String consentReference,

        @Schema(required = true) Eligibility eligibility,

        @Schema(description = "What is missing; absent unless something is.") @Nullable AskedSupplement supplement,

        @Schema(description = "Absent until there is an appointment.") @Nullable Visit visit,

        @Schema(
                description =
                        "Whether it has been destroyed (vernietigd) who the office-holder is and where he lives: the"
                                + " name reads `[vernietigd]` then, and the rest is absent.",
                required = true)
        boolean destroyed) {

    /** Who can ask. */
    @Schema(name = "ScanRequestRequester")
    public enum Requester {
        /** The organisation, with the consent of the office-holder. */
        ORGANISATION,
        /** The office-holder himself. */
        OFFICE_HOLDER
    }

    /** That work on a case has stopped. */
    @Schema(
            name = "ScanRequestFreeze",
            description = "The case lies with the protection system: work stops (bevroren).")
    public record Freeze(
            @Schema(required = true, examples = "\"2026-03-12T09:00:00Z\"")
            Instant since) {

        static @Nullable Freeze of(Made request) {
            return request instanceof Frozen frozen ? new Freeze(frozen.reportedAt()) : null;
        }
    }

    /** That a case has come to an end before its time; the stage says in which way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ScanRequestEnd",
            description = "The case has come to an end before its time (beëindigd); its stage says in which way.")
    public record End(
            @Schema(description = "Absent in old cases.", examples = "\"2026-03-12T09:00:00Z\"") @Nullable Instant at,

            @Schema(
                    description = "The case that goes on at the new home (vervolgdossier), after a move.",
                    examples = "\"b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15\"")
            @Nullable CaseId nextCaseId) {

        static @Nullable End of(Made request) {
            return request instanceof Closed closed ? of(closed.closing()) : null;
        }

        private static End of(Closing closing) {
            return new End(closing.closedAt(), closing instanceof Closing.Moved moved ? moved.nextCaseId() : null);
        }
    }

    /** What is missing. */
    @Schema(name = "ScanRequestSupplement", description = "What is missing and has been asked for (aanvulling).")
    public record AskedSupplement(
            @Schema(required = true) List<MissingItem> missing,

            @Schema(
                    description = "The last day on which it can be supplied.",
                    required = true,
                    examples = "\"2026-03-16\"")
            LocalDate dueOn,

            @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
            Instant askedAt) {

        static @Nullable AskedSupplement of(Made request) {
            return request instanceof Incomplete incomplete ? of(incomplete.asked()) : null;
        }

        private static AskedSupplement of(ScanRequest.AskedSupplement asked) {
            return new AskedSupplement(asked.missing(), asked.dueOn(), asked.askedAt());
        }
    }

    /** For whom the scan is. */
    @Schema(name = "ScanRequestOfficeHolder", description = "The office-holder (bestuurder).")
    public record OfficeHolder(
            @Schema(description = "The name (naam).", required = true, examples = "\"A. de Vries\"")
            String name) {}

    /** When the office is held. */
    @Schema(name = "ScanRequestTermOfOffice", description = "When the office is held (ambtstermijn).")
    public record Term(
            @Schema(required = true, examples = "\"2025-07-01\"")
            LocalDate startsOn,

            @Schema(required = true, examples = "\"2025-05-20\"")
            LocalDate certainSince) {

        static Term of(TermOfOffice term) {
            return new Term(term.startsOn(), term.certainSince());
        }
    }

    /** Where the office-holder lives. */
    @Schema(name = "ScanRequestHome", description = "Where the office-holder lives (woonplek).")
    public record Home(
            @Schema(required = true, examples = "\"Oudegracht\"")
            String street,

            @Schema(required = true, examples = "\"12a\"") String houseNumber,

            @Schema(required = true, examples = "\"3511AB\"")
            String postalCode,

            @Schema(required = true, examples = "\"Utrecht\"")
            String city,

            @Schema(description = "The municipality, by TOOI code.", required = true, examples = "\"gm0344\"")
            OrganisationId municipality,

            @Schema(description = "Its province on the day of the request.", required = true, examples = "\"pv26\"")
            OrganisationId province) {

        static Home of(HomeAddress home) {
            return new Home(
                    home.street(),
                    home.houseNumber(),
                    home.postalCode(),
                    home.city(),
                    home.municipality(),
                    home.province());
        }
    }

    /** The visit to the home. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScanRequestVisit", description = "The visit to the home (huisbezoek).")
    public record Visit(
            @Schema(required = true, examples = "\"2026-03-12T09:00:00Z\"")
            Instant scheduledFor,

            @Schema(description = "Absent until it has taken place.", examples = "\"2026-03-12T10:00:00Z\"") @Nullable Instant visitedAt) {

        static @Nullable Visit of(Made request) {
            return switch (request) {
                case Submitted _, Incomplete _, Ineligible _, Eligible _ -> null;
                case VisitScheduled scheduled -> new Visit(scheduled.scheduledFor(), null);
                case AfterVisit after ->
                    new Visit(after.visit().scheduledFor(), after.visit().visitedAt());
                case Frozen frozen -> of(frozen.at());
                case Closed closed -> of(closed.at());
            };
        }
    }

    static ScanRequestDetails of(CaseId caseId, Made request) {
        var dossier = request.dossier();
        var application = dossier.application();
        boolean destroyed = application.equals(ScanApplication.destroyed());
        return new ScanRequestDetails(
                caseId,
                dossier.organisation(),
                dossier.organisation().layer(),
                request.stage(),
                Freeze.of(request),
                End.of(request),
                dossier.applicant() == null ? Requester.ORGANISATION : Requester.OFFICE_HOLDER,
                dossier.previousCaseId(),
                dossier.requestedAt(),
                destroyed ? null : application.office(),
                new OfficeHolder(application.officeHolder().value()),
                destroyed ? null : Term.of(application.termOfOffice()),
                destroyed ? null : Home.of(application.home()),
                destroyed ? null : application.residenceExemption(),
                application.consent() == null ? null : application.consent().value(),
                Eligibility.of(request),
                AskedSupplement.of(request),
                Visit.of(request),
                destroyed);
    }
}
