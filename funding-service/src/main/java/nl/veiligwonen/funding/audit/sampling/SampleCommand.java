package nl.veiligwonen.funding.audit.sampling;

import java.time.Instant;

/** What can be asked of the register of samples of a year. */
public sealed interface SampleCommand {

    /**
     * Draw a sample.
     *
     * @param known the moment by which the population was frozen: what had been recorded until then
     * @param throughEntry the last entry of the year that had been recorded then; 0 for none
     * @param population the amounts of the kind, as known then
     */
    record DrawSample(
            int year,
            Population.Kind kind,
            Instant known,
            long throughEntry,
            Population population,
            SampleSize size,
            String seed)
            implements SampleCommand {}
}
