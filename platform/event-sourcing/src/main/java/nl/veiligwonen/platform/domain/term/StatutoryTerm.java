package nl.veiligwonen.platform.domain.term;

import java.util.Locale;
import nl.veiligwonen.platform.domain.term.Term.Unit;

/** The terms of the law that a case can meet, each with the article that sets it. */
public enum StatutoryTerm {
    DECISION_ON_APPLICATION(
            "beslistermijn op een aanvraag",
            8,
            Unit.WEEKS,
            "Awb 4:13(2)",
            "receipt of the application",
            "The authority decides, or names a reasonable new date."),
    NOT_PROCESSING(
            "termijn om een aanvraag buiten behandeling te laten",
            4,
            Unit.WEEKS,
            "Awb 4:5(4)",
            "the supplement, or the end of the term for it",
            "The decision not to process an incomplete application is announced."),
    OBJECTION(
            "bezwaartermijn",
            6,
            Unit.WEEKS,
            "Awb 6:7, 6:8(1)",
            "announcement of the decision",
            "Whoever disagrees files an objection."),
    DECISION_ON_OBJECTION(
            "beslistermijn op bezwaar",
            6,
            Unit.WEEKS,
            "Awb 7:10(1)",
            "the end of the objection term",
            "The authority decides on the objection."),
    DECISION_ON_OBJECTION_WITH_COMMITTEE(
            "beslistermijn op bezwaar met adviescommissie",
            12,
            Unit.WEEKS,
            "Awb 7:10(1)",
            "the end of the objection term",
            "The authority decides on the objection with the advice of a committee."),
    POSTPONEMENT_OF_DECISION_ON_OBJECTION(
            "verdaging van de beslissing op bezwaar",
            6,
            Unit.WEEKS,
            "Awb 7:10(3)",
            "the end of the term to decide on the objection",
            "The one postponement that the authority can give itself."),
    NOTICE_OF_DEFAULT(
            "termijn na ingebrekestelling",
            2,
            Unit.WEEKS,
            "Awb 4:17(3)",
            "receipt of the notice of default, after the decision term has ended",
            "The last time to decide without a penalty."),
    PENALTY(
            "looptijd van de dwangsom",
            42,
            Unit.DAYS,
            "Awb 4:17(1)",
            "the end of the two weeks after the notice of default",
            "A penalty is owed for each day in default. Free days do not extend this term (Awb 4:17(1)).",
            false),
    DETERMINATION_OF_PENALTY(
            "vaststelling van de dwangsom",
            2,
            Unit.WEEKS,
            "Awb 4:18",
            "the last day for which a penalty is owed",
            "The authority determines what it owes."),
    PAYMENT(
            "betalingstermijn",
            6,
            Unit.WEEKS,
            "Awb 4:87(1)",
            "announcement of the decision",
            "The amount is paid, unless the decision names a later day."),
    SUSPENSION_OF_PAYMENT(
            "opschorting van de betaling",
            13,
            Unit.WEEKS,
            "Awb 4:56",
            "the written notice of a serious suspicion to the recipient",
            "Payment is withheld from the day of the notice, and for no longer than this."),
    CHANGE_AFTER_DETERMINATION(
            "intrekking of wijziging na vaststelling",
            5,
            Unit.YEARS,
            "Awb 4:49(3)",
            "announcement of the determination, or the act against an obligation after it",
            "The determination can be withdrawn or changed to the recipient's disadvantage."),
    RECLAIM(
            "terugvordering",
            5,
            Unit.YEARS,
            "Awb 4:57(4)",
            "determination of the contribution, or the act against an obligation after it",
            "What was paid unduly can be reclaimed or set off."),
    CLAIM_OF_MONEY(
            "verjaring van een geldvordering",
            5,
            Unit.YEARS,
            "Awb 4:104",
            "the end of the term of payment",
            "A debt can be collected or set off; demanding it in writing starts the term anew.");

    private final String dutchName;
    private final int length;
    private final Unit unit;
    private final String source;
    private final String countedFrom;
    private final String meaning;
    private final boolean extendedByFreeDays;

    StatutoryTerm(String dutchName, int length, Unit unit, String source, String countedFrom, String meaning) {
        this(dutchName, length, unit, source, countedFrom, meaning, new Term(length, unit).isExtendedByFreeDays());
    }

    StatutoryTerm(
            String dutchName,
            int length,
            Unit unit,
            String source,
            String countedFrom,
            String meaning,
            boolean extendedByFreeDays) {
        this.dutchName = dutchName;
        this.length = length;
        this.unit = unit;
        this.source = source;
        this.countedFrom = countedFrom;
        this.meaning = meaning;
        this.extendedByFreeDays = extendedByFreeDays;
    }

    /** A stable name in kebab-case for programs, such as {@code decision-on-application}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the law or the field calls it. */
    public String dutchName() {
        return dutchName;
    }

    public Term term() {
        return new Term(length, unit);
    }

    /** The article that sets it. */
    public String source() {
        return source;
    }

    /** The event whose day is the day before the first of the term. */
    public String countedFrom() {
        return countedFrom;
    }

    /** What is to happen within it, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether a free day at its end extends it (Algemene termijnenwet 1, 2, 4). */
    public boolean isExtendedByFreeDays() {
        return extendedByFreeDays;
    }
}
