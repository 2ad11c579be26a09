package nl.veiligwonen.funding.audit.sampling;

import java.math.BigInteger;
import nl.veiligwonen.contracts.EuroCents;

/** How many monetary units are drawn: as many as are asked for, or as many as a materiality and a confidence ask. */
public sealed interface SampleSize {

    /** The most that are drawn in one sample. */
    int MOST = 1_000;

    /**
     * As many as are asked for.
     *
     * @param units 1 to {@value SampleSize#MOST}
     */
    record Given(int units) implements SampleSize {}

    /**
     * As many as it takes to say with a confidence that errors come to less than an amount, if none is found.
     *
     * @param materiality the amount, more than zero
     */
    record Needed(EuroCents materiality, Confidence confidence) implements SampleSize {}

    /**
     * How sure the auditor wants to be. The factor is that of the Poisson distribution when no error is expected: the
     * natural logarithm of 1 / (1 - confidence), to two decimals upwards, as in the tables of audit handbooks.
     */
    enum Confidence {
        P80(161),
        P90(231),
        P95(300),
        P99(461);

        private final int hundredths;

        Confidence(int hundredths) {
            this.hundredths = hundredths;
        }

        /** The factor in hundredths, such as 300 for 3.00. */
        public int factorInHundredths() {
            return hundredths;
        }
    }

    /** How many units are drawn from a population of this total: 1 or more, and perhaps more than may be. */
    default BigInteger units(EuroCents total) {
        return switch (this) {
            case Given given -> BigInteger.valueOf(given.units());
            case Needed needed -> {
                BigInteger numerator = BigInteger.valueOf(total.value())
                        .multiply(BigInteger.valueOf(needed.confidence().factorInHundredths()));
                BigInteger denominator =
                        BigInteger.valueOf(needed.materiality().value()).multiply(BigInteger.valueOf(100));
                yield numerator.add(denominator).subtract(BigInteger.ONE).divide(denominator);
            }
        };
    }
}
