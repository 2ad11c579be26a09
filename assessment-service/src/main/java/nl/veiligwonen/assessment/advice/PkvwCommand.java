package nl.veiligwonen.assessment.advice;

/** What can be asked about the police label of the home. */
public sealed interface PkvwCommand extends AdviceCommand {

    /** A certificate is shown. */
    record RecordPkvwCertificate(PkvwCertificate certificate) implements PkvwCommand {}

    /** An adviser records what the owner still has to do himself, in the place of what was recorded before. */
    record RecordOwnerWork(OwnerWork work) implements PkvwCommand {}

    /** The employer finds that the label can't reasonably be asked for. */
    record GrantPkvwExemption(Motivation motivation) implements PkvwCommand {}

    /** The clock tells that the certificate is no longer valid. */
    record ExpirePkvwCertificate() implements PkvwCommand {}
}
