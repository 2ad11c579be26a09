package nl.veiligwonen.assessment.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwCommand.GrantPkvwExemption;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordOwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordPkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwEvent.OwnerWorkRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwExemptionGranted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/**
 * The rules of the police label (PKVW): measures are supplied to a home with a valid certificate, unless that can't
 * reasonably be asked for (arts 2.9, 3.9 and 4.9, paras 1 and 2). The advice does not wait for it, and neither does a
 * loan (para. 7).
 */
final class PkvwRules {

    private PkvwRules() {}

    static Decision<AdviceEvent> decide(PkvwCommand command, Dossier dossier, Occasion occasion) {
        OrganisationId organisation = dossier.organisation();
        return switch (command) {
            case RecordPkvwCertificate record -> record(record.certificate(), dossier, occasion);
            case RecordOwnerWork record ->
                accept(
                        dossier,
                        occasion,
                        new OwnerWorkRecorded(organisation, record.work(), occasion.actor(), occasion.at()));
            case GrantPkvwExemption grant -> grant(grant.motivation(), dossier, occasion);
            case ExpirePkvwCertificate _ -> expire(dossier, occasion);
        };
    }

    private static Decision<AdviceEvent> record(PkvwCertificate certificate, Dossier dossier, Occasion occasion) {
        return objection(certificate, occasion)
                .<Decision<AdviceEvent>>map(Decision::refuse)
                .orElseGet(() -> accept(
                        dossier,
                        occasion,
                        new PkvwCertificateRecorded(
                                dossier.organisation(), certificate, occasion.actor(), occasion.at())));
    }

    private static Optional<Refusal> objection(PkvwCertificate certificate, Occasion occasion) {
        if (certificate.issuedOn().isAfter(occasion.today())) {
            return Optional.of(AdviceRefusal.CERTIFICATE_NOT_ISSUED_YET);
        }
        return isOver(certificate, occasion) ? Optional.of(AdviceRefusal.CERTIFICATE_EXPIRED) : Optional.empty();
    }

    private static boolean isOver(PkvwCertificate certificate, Occasion occasion) {
        return occasion.today().isAfter(certificate.lastValidDay());
    }

    private static Decision<AdviceEvent> grant(Motivation motivation, Dossier dossier, Occasion occasion) {
        return dossier.pkvw().permitsSupply()
                ? Decision.refuse(AdviceRefusal.supplyAlreadyPermitted(dossier.organisation()))
                : accept(
                        dossier,
                        occasion,
                        new PkvwExemptionGranted(dossier.organisation(), motivation, occasion.actor(), occasion.at()));
    }

    /** A clock that strikes too early, or for a certificate that has been replaced, changes nothing. */
    private static Decision<AdviceEvent> expire(Dossier dossier, Occasion occasion) {
        Pkvw pkvw = dossier.pkvw();
        boolean due = !pkvw.expired()
                && pkvw.certificate()
                        .filter(certificate -> isOver(certificate, occasion))
                        .isPresent();
        return due
                ? accept(dossier, occasion, new PkvwCertificateExpired(dossier.organisation(), occasion.at()))
                : Decision.accept();
    }

    /** The event, and what it means for the supply of measures. */
    private static Decision<AdviceEvent> accept(Dossier dossier, Occasion occasion, PkvwEvent event) {
        boolean before = dossier.pkvw().permitsSupply();
        boolean after = evolve(dossier.pkvw(), event).permitsSupply();
        List<AdviceEvent> events = new ArrayList<>(List.of(event));
        if (!before && after) {
            events.add(new SupplyPermitted(dossier.organisation(), occasion.at()));
        }
        if (before && !after) {
            events.add(new SupplyWithheld(dossier.organisation(), occasion.at()));
        }
        return new Decision.Accepted<>(events);
    }

    static Pkvw evolve(Pkvw pkvw, PkvwEvent event) {
        return switch (event) {
            case PkvwCertificateRecorded recorded -> pkvw.with(recorded.certificate());
            case OwnerWorkRecorded recorded -> pkvw.with(recorded.work());
            case PkvwExemptionGranted granted -> pkvw.with(granted.motivation());
            case PkvwCertificateExpired _ -> pkvw.withCertificateExpired();
            case SupplyPermitted _, SupplyWithheld _ -> pkvw; // Follow from what was recorded.
        };
    }
}
