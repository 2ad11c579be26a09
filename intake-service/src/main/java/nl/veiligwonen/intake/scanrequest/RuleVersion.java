package nl.veiligwonen.intake.scanrequest;

/**
 * Names a version of the rules for eligibility.
 *
 * @param id the day from which it is in force, such as {@code 2024-01-01}
 */
public record RuleVersion(String id) {}
