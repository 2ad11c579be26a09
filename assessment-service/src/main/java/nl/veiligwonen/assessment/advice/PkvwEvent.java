package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What can have happened about the police label of the home. The names of these records are in the journal for ever. */
public sealed interface PkvwEvent extends AdviceEvent {

    /** A certificate has been shown; it takes the place of the one before. */
    record PkvwCertificateRecorded(
            OrganisationId organisation,
            @PersonalData(Purpose.FINDINGS) PkvwCertificate certificate,
            Actor recordedBy,
            Instant recordedAt)
            implements PkvwEvent {}

    /** An adviser has recorded what the owner still has to do himself. */
    record OwnerWorkRecorded(
            OrganisationId organisation,
            @PersonalData(Purpose.FINDINGS) OwnerWork work,
            Actor recordedBy,
            Instant recordedAt)
            implements PkvwEvent {}

    /** The employer has found that the label can't reasonably be asked for. */
    record PkvwExemptionGranted(
            OrganisationId organisation,
            @PersonalData(Purpose.FINDINGS) Motivation motivation,
            Actor grantedBy,
            Instant grantedAt)
            implements PkvwEvent {}

    /** The certificate is no longer valid. */
    record PkvwCertificateExpired(OrganisationId organisation, Instant expiredAt) implements PkvwEvent {}

    /** The condition for supply has come to be met. */
    record SupplyPermitted(OrganisationId organisation, Instant permittedAt) implements PkvwEvent {}

    /** The condition for supply has ceased to be met. */
    record SupplyWithheld(OrganisationId organisation, Instant withheldAt) implements PkvwEvent {}
}
