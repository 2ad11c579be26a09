package nl.veiligwonen.intake.scanrequest.rules;

import java.util.Optional;

/**
 * One rule of a version, as a lawyer reads it.
 *
 * @param name a stable name in kebab-case
 * @param statement what it says, in one or two sentences
 * @param article where it says so, such as {@code arts 2.9(6), 3.9(6), 4.9(6)}
 * @param eligibility how a request is held against it; empty for a rule about what comes after the request
 */
public record Rule(String name, String statement, String article, Optional<EligibilityPolicy> eligibility) {

    static Rule of(String name, String statement, String article) {
        return new Rule(name, statement, article, Optional.empty());
    }

    static Rule of(String name, String statement, String article, EligibilityPolicy eligibility) {
        return new Rule(name, statement, article, Optional.of(eligibility));
    }
}
