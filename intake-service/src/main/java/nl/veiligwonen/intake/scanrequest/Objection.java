package nl.veiligwonen.intake.scanrequest;

/**
 * Why a request does not meet the rules. Holds nothing about the person.
 *
 * @param code a stable name in kebab-case for programs
 * @param reason what stands in the way, and what is open to the office-holder instead
 * @param source the article it follows from
 */
public record Objection(String code, String reason, String source) {}
