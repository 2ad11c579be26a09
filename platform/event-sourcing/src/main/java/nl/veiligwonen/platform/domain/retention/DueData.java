package nl.veiligwonen.platform.domain.retention;

/**
 * Personal data of a case of which the term is over.
 *
 * @param caseId which case; opaque
 * @param term the term
 */
public record DueData(String caseId, RetentionTerm term) {}
