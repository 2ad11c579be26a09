package nl.veiligwonen.intake.scanrequest.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.Objection;
import nl.veiligwonen.intake.scanrequest.RuleVersion;
import nl.veiligwonen.intake.scanrequest.ScanApplication;

/**
 * A version of the rules for security measures at home.
 *
 * @param version how it is named in decisions
 * @param appliesFrom the first day to which it applies; it applies until a version of a later day does
 * @param knownFrom the first day on which it can have been known: after the day from which it applies if it has
 *     retroactive effect
 * @param publication where it was published
 * @param form what an office-holder is entitled to
 * @param rules what it says, those for a request in the order in which they are held against one
 */
public record RuleSet(
        RuleVersion version,
        LocalDate appliesFrom,
        LocalDate knownFrom,
        String publication,
        Form form,
        List<Rule> rules) {

    /** What an office-holder is entitled to. */
    public enum Form {
        /** Money for measures that he has bought himself (vergoeding). */
        REIMBURSEMENT,
        /** The measures themselves (verstrekking). */
        SUPPLY_IN_KIND
    }

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether it had effect for days before it could be known (terugwerkende kracht). */
    public boolean isRetroactive() {
        return knownFrom.isAfter(appliesFrom);
    }

    /**
     * The first rule that stands in the way of a request; empty if it meets them all.
     *
     * @param day on which the facts are looked at
     */
    public Optional<Objection> firstObjection(OrganisationId organisation, ScanApplication application, LocalDate day) {
        return rules.stream()
                .flatMap(rule -> rule.eligibility().stream())
                .flatMap(policy -> policy.objection(organisation, application, day).stream())
                .findFirst();
    }
}
