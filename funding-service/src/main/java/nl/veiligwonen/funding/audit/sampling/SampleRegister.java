package nl.veiligwonen.funding.audit.sampling;

/**
 * The samples that were drawn from the books of a year, in the order in which they were: none is ever left out, so whoever
 * draws again until he likes what he sees is seen to do so.
 *
 * @param drawn how many have been drawn
 */
public record SampleRegister(int drawn) {}
