package nl.veiligwonen.assessment.advice;

import java.time.LocalDate;
import java.time.Period;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * A certificate that the home meets the police label safe housing (Politiekeurmerk Veilig Wonen).
 *
 * @param reference the number of the certificate, by which its issuer knows the home
 * @param issuedOn the day of issue
 */
public record PkvwCertificate(String reference, LocalDate issuedOn) {

    /** How long a certificate is valid from the day of issue (source: politiekeurmerk.nl). */
    public static final Period VALIDITY = Period.ofYears(10);

    /** Where that comes from. */
    static final String SOURCE = "Politiekeurmerk Veilig Wonen: ten years from the day of issue";

    private static final LocalDate NEVER_EXPIRES = LocalDate.of(9000, 1, 1);

    /** The longest a reference may be, in characters. */
    public static final int MAX_REFERENCE_LENGTH = 100;

    public PkvwCertificate {
        Prose.check(reference, "The reference of a certificate", MAX_REFERENCE_LENGTH);
    }

    /** The last day on which it is valid. */
    public LocalDate lastValidDay() {
        return issuedOn.plus(VALIDITY).minusDays(1);
    }

    /** What stands in for a certificate that has been destroyed: one that never expires, so that nothing more follows from it. */
    public static PkvwCertificate destroyed() {
        return new PkvwCertificate(PersonalData.DESTROYED, NEVER_EXPIRES);
    }

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "PkvwCertificate[withheld]";
    }
}
