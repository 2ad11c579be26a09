package nl.veiligwonen.local.demo;

/** How far a case of the demo goes, and how it ends. What happens to it on the way are its turns: see {@link Path}. */
enum Course {
    /** A representative asks: not entitled, and pointed to the free scan. */
    REPRESENTATIVE(2, Milestone.ASKED, "refused: a representative"),
    /** The home is in another municipality or province, without exemption. */
    HOME_ELSEWHERE(3, Milestone.ASKED, "refused: the home is elsewhere"),
    /** Something is missing, and its term has not passed yet. */
    SUPPLEMENT_AWAITED(2, Milestone.ELIGIBLE, "waits for a supplement"),
    /** The office was certain, and is not taken up after all. */
    APPOINTMENT_FELL_THROUGH(1, Milestone.ELIGIBLE, "ended: appointment fell through"),
    /** Whoever asked takes the request back before the visit. */
    WITHDRAWN_BEFORE_VISIT(2, Milestone.APPOINTED, "withdrawn before the visit"),
    /** Waits for the visit. */
    AWAITING_VISIT(4, Milestone.APPOINTED, "waits for the visit"),
    /** Lies with the adviser. */
    IN_PREPARATION(3, Milestone.VISITED, "lies with the adviser"),
    /** Was reported to the protection system, which has taken it over. */
    TAKEN_OVER(2, Milestone.VISITED, "ended: taken over after referral"),
    /** Lies with the security authority. */
    UNDER_REVIEW(3, Milestone.SUBMITTED, "lies with the security authority"),
    /** Is referred by the security authority, and frozen. */
    FROZEN(2, Milestone.SUBMITTED, "frozen after referral"),
    /** The security authority has established that no measures are needed. */
    WITHOUT_MEASURES(3, Milestone.SUBMITTED, "completed without measures"),
    /** The advice is established, and not adopted yet. */
    ESTABLISHED(3, Milestone.ESTABLISHED, "lies with the employer"),
    /** Whoever asked takes the request back when the advice is there. */
    WITHDRAWN_AFTER_ADVICE(2, Milestone.ESTABLISHED, "withdrawn after the advice"),
    /** The contribution is asked for, the measures are on order. */
    ON_ORDER(5, Milestone.ORDERED, "measures on order"),
    /** All costs are declared, the contribution is not determined yet. */
    DECLARED(5, Milestone.DECLARED, "costs declared"),
    /** Goes all the way to the payment. */
    PAID(54, Milestone.PAID, "goes to the payment"),
    /** Goes all the way to the payment, and on until the office ends and everything is settled. */
    OFFICE_ENDED(4, Milestone.PAID, "goes on to the end of the office");

    /** How many of a hundred cases take this course. */
    final int percent;

    private final Milestone furthest;

    /** What the table calls it. */
    final String words;

    Course(int percent, Milestone furthest, String words) {
        this.percent = percent;
        this.furthest = furthest;
        this.words = words;
    }

    boolean reaches(Milestone milestone) {
        return furthest.compareTo(milestone) >= 0;
    }
}
