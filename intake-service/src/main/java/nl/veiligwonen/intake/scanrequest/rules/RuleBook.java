package nl.veiligwonen.intake.scanrequest.rules;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.RuleVersion;
import nl.veiligwonen.intake.scanrequest.rules.RuleSet.Form;

/**
 * All versions of the rules: articles 2.9 (province), 3.9 (municipality) and 4.9 (water board) of the Regeling
 * rechtspositie decentrale politieke ambtsdragers (BWBR0041573), in two times. <em>Which rules applied to this day</em>
 * has one answer by what was known then and can have another by what is known now, because an amendment can have effect
 * for days before it.
 */
public final class RuleBook {

    private static final String ALL_LAYERS = "arts 2.9, 3.9, 4.9";

    /** Money afterwards for measures of a closed list. */
    private static final RuleSet OF_2021 = new RuleSet(
            new RuleVersion("2021-01-01"),
            LocalDate.of(2021, 1, 1),
            // The day of the regulation: its day of publication is not among our sources.
            LocalDate.of(2020, 10, 7),
            "Stcrt. 2020, 49908",
            Form.REIMBURSEMENT,
            List.of(
                    Rule.of(
                            "reimbursement-up-to-a-cap",
                            "The actual cost is reimbursed up to 2,400 euro including VAT, indexed each 1 January by"
                                    + " the consumer price index.",
                            ALL_LAYERS),
                    Rule.of(
                            "closed-list-of-measures",
                            "Five measures are reimbursed: protection of the letterbox; reinforcement of glass; a door"
                                    + " viewer or video intercom; a base system to which an alarm can be connected; a"
                                    + " fire- and burglary-resistant safe.",
                            ALL_LAYERS),
                    Rule.of(
                            "certificate-required",
                            "The home has a valid certificate of the Politiekeurmerk Veilig Wonen. There is no escape.",
                            ALL_LAYERS),
                    Rule.of(
                            "registered-address",
                            "The home is the address in the register of persons (BRP).",
                            ALL_LAYERS + "; Wet BRP 1.1(o)"),
                    Rule.of("claim-again-after-a-move", "After a move there is a new claim.", ALL_LAYERS)));

    private static final List<Rule> SUPPLY_IN_KIND = List.of(
            Rule.of(
                    "office-governs",
                    "Who governs is entitled: King's commissioner, provincial executive member, mayor, acting mayor,"
                            + " alderman, chair and executive member of a water board. Representatives"
                            + " (volksvertegenwoordigers) are not; they have the free home scan and the self-scan.",
                    ALL_LAYERS + "; for acting mayors (Gemeentewet 78) by art. 3.2.14 of the Rechtspositiebesluit",
                    EligibilityPolicy.OFFICE_GOVERNS),
            Rule.of(
                    "office-of-the-layer",
                    "The office is one of the organisation that is asked to supply the measures.",
                    ALL_LAYERS,
                    EligibilityPolicy.OFFICE_BELONGS_TO_ORGANISATION),
            Rule.of(
                    "held-or-certain",
                    "The office is held, or it is certain that it will be taken up.",
                    ALL_LAYERS,
                    EligibilityPolicy.OFFICE_HELD_OR_CERTAIN),
            Rule.of(
                    "home-in-territory",
                    "The home lies in the territory of appointment. A provincial executive member, but not a King's"
                            + " commissioner, and any office-holder of a municipality can live elsewhere with an"
                            + " exemption (ontheffing). A water board has no such rule.",
                    "arts 2.9, 3.9",
                    EligibilityPolicy.HOME_IN_TERRITORY),
            Rule.of(
                    "supply-in-kind",
                    "The executive of the organisation supplies the measures that the advice names, at its own cost."
                            + " There is no cap.",
                    "arts 2.9(1), 3.9(1), 4.9(1)"),
            Rule.of(
                    "certificate-or-hardship",
                    "The home has a valid certificate of the Politiekeurmerk Veilig Wonen, unless that can't reasonably"
                            + " be asked.",
                    "arts 2.9(2), 3.9(2), 4.9(2)"),
            Rule.of(
                    "advice-of-the-security-authority",
                    "The advice is established by the security authority of the ministry, on a threat analysis and an"
                            + " assessment of the risks in and around the home.",
                    "arts 2.9(4), 3.9(4), 4.9(4)"),
            Rule.of(
                    "again-after-a-move",
                    "After a move measures can be supplied again, on a new advice.",
                    "arts 2.9(6), 3.9(6), 4.9(6)"),
            Rule.of(
                    "loan",
                    "Measures can be lent for the duration of the office, also without an advice and without a"
                            + " certificate.",
                    "arts 2.9(7), 3.9(7), 4.9(7)"));

    /** The measures themselves, on the advice of the security authority. */
    private static final RuleSet OF_2024 = new RuleSet(
            new RuleVersion("2024-01-01"),
            LocalDate.of(2024, 1, 1),
            // The day of the regulation: its day of publication is not among our sources.
            LocalDate.of(2023, 10, 30),
            "Stcrt. 2023, 28233",
            Form.SUPPLY_IN_KIND,
            SUPPLY_IN_KIND);

    /** Articles 3.9 and 4.9 published again, with effect from the beginning of the year. */
    private static final RuleSet OF_2024_AMENDED = new RuleSet(
            new RuleVersion("2024-01-01@2024-12-14"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 14),
            "Stcrt. 2024, 38865",
            Form.SUPPLY_IN_KIND,
            SUPPLY_IN_KIND);

    /** The present text; what was changed are other articles. */
    private static final RuleSet OF_2025 = new RuleSet(
            new RuleVersion("2025-12-18"),
            LocalDate.of(2025, 12, 18),
            LocalDate.of(2025, 12, 18),
            "Stcrt. 2025, 40678",
            Form.SUPPLY_IN_KIND,
            SUPPLY_IN_KIND);

    private static final List<RuleSet> ALL = List.of(OF_2021, OF_2024, OF_2024_AMENDED, OF_2025);

    private RuleBook() {}

    /** All versions, in the order in which they became known. */
    public static List<RuleSet> all() {
        return ALL;
    }

    /**
     * The rules that applied to a day, by what was known on another.
     *
     * @param day to which they applied
     * @param knownOn what was known at the end of this day; before or after the other
     * @return empty if there were none, or none was known
     */
    public static Optional<RuleSet> applicable(LocalDate day, LocalDate knownOn) {
        return ALL.stream()
                .filter(rules -> !rules.appliesFrom().isAfter(day))
                .filter(rules -> !rules.knownFrom().isAfter(knownOn))
                .max(comparing(RuleSet::appliesFrom).thenComparing(RuleSet::knownFrom));
    }

    /**
     * The rules by which a request for a home scan is judged; empty if measures were not supplied in kind then.
     *
     * @param requestedOn the day of the request
     * @param today the day of the judgement
     */
    public static Optional<RuleSet> forRequest(LocalDate requestedOn, LocalDate today) {
        return applicable(requestedOn, today).filter(rules -> switch (rules.form()) {
            case REIMBURSEMENT -> false;
            case SUPPLY_IN_KIND -> true;
        });
    }
}
