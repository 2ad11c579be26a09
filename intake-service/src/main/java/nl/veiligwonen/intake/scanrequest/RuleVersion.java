package nl.veiligwonen.intake.scanrequest;

/**
 * Names a version of the rules for eligibility.
 *
 * @param id the day from which it applies, such as {@code 2024-01-01}; with retroactive effect also the day from which it
 *     is known: {@code 2024-01-01@2024-12-14}
 */
public record RuleVersion(String id) {}
