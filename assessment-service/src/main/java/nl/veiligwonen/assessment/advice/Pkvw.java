package nl.veiligwonen.assessment.advice;

import java.util.Optional;

/**
 * How the home stands to the police label safe housing (Politiekeurmerk Veilig Wonen, PKVW): the condition for the
 * supply of measures. A loan does not wait for it (para. 7).
 *
 * @param certificate the latest certificate, valid or expired
 * @param expired whether that certificate has expired
 * @param ownerWork what the owner still has to do himself
 * @param exemption why the label can't reasonably be asked for, if so
 */
public record Pkvw(
        Optional<PkvwCertificate> certificate,
        boolean expired,
        Optional<OwnerWork> ownerWork,
        Optional<Motivation> exemption) {

    /** How the home stands to the label. */
    public enum Status {
        /** There is no certificate yet. */
        AWAITED,
        /** There is a valid certificate. */
        CERTIFIED,
        /** The label can't reasonably be asked for (redelijkerwijze niet gevergd). */
        EXEMPTED,
        /** There was a certificate, and it has expired. */
        EXPIRED
    }

    /** Nothing is known yet. */
    static final Pkvw UNKNOWN = new Pkvw(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** How the home stands to the label: a valid certificate goes before an exemption. */
    public Status status() {
        if (certificate.isPresent() && !expired) {
            return Status.CERTIFIED;
        }
        if (exemption.isPresent()) {
            return Status.EXEMPTED;
        }
        return expired ? Status.EXPIRED : Status.AWAITED;
    }

    /** Whether measures can be supplied: the label is met, or can't reasonably be asked for. */
    public boolean permitsSupply() {
        return switch (status()) {
            case CERTIFIED, EXEMPTED -> true;
            case AWAITED, EXPIRED -> false;
        };
    }

    Pkvw with(PkvwCertificate recorded) {
        return new Pkvw(Optional.of(recorded), false, ownerWork, exemption);
    }

    Pkvw with(OwnerWork recorded) {
        return new Pkvw(certificate, expired, Optional.of(recorded), exemption);
    }

    Pkvw with(Motivation granted) {
        return new Pkvw(certificate, expired, ownerWork, Optional.of(granted));
    }

    Pkvw withCertificateExpired() {
        return new Pkvw(certificate, true, ownerWork, exemption);
    }
}
