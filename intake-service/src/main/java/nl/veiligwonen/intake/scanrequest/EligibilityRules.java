package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * The rules for eligibility as they were in force for a time. A request is judged by the rules of the day on which it
 * is made, and the judgement records which they were.
 *
 * @param version how they are named
 * @param inForceFrom the first day on which they apply; they apply until the next version does
 * @param policies the rules, in the order in which they are held against a request
 */
record EligibilityRules(RuleVersion version, LocalDate inForceFrom, List<EligibilityPolicy> policies) {

    /** Supply in kind on the advice of the security authority (Stcrt. 2023, 28233). */
    private static final EligibilityRules OF_2024 = from(
            LocalDate.of(2024, 1, 1),
            EligibilityPolicy.OFFICE_GOVERNS,
            EligibilityPolicy.OFFICE_BELONGS_TO_ORGANISATION,
            EligibilityPolicy.OFFICE_HELD_OR_CERTAIN,
            EligibilityPolicy.HOME_IN_TERRITORY);

    /** All versions, the newest first. */
    private static final List<EligibilityRules> VERSIONS = List.of(OF_2024);

    EligibilityRules {
        policies = List.copyOf(policies);
    }

    private static EligibilityRules from(LocalDate day, EligibilityPolicy... policies) {
        return new EligibilityRules(new RuleVersion(day.toString()), day, List.of(policies));
    }

    /** The rules of a day; empty for a day before the oldest. */
    static Optional<EligibilityRules> inForceOn(LocalDate day) {
        return VERSIONS.stream()
                .filter(version -> !day.isBefore(version.inForceFrom()))
                .findFirst();
    }

    /** The first rule that stands in the way of a request; empty if it meets them all. */
    Optional<Objection> firstObjection(OrganisationId organisation, ScanApplication application, LocalDate day) {
        return policies.stream()
                .flatMap(policy -> policy.objection(organisation, application, day).stream())
                .findFirst();
    }
}
