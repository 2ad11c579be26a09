package nl.veiligwonen.local.demo;

/** How far a case of the demo goes, and what happens to it on the way. */
enum Course {
    /** A representative asks: not entitled. */
    REPRESENTATIVE(2),
    /** The home is in another municipality or province, without exemption. */
    HOME_ELSEWHERE(3),
    /** Waits for the visit. */
    AWAITING_VISIT(5),
    /** Lies with the adviser. */
    IN_PREPARATION(4),
    /** Lies with the security authority. */
    UNDER_REVIEW(4),
    /** Is referred to the protection system. */
    REFERRED(4),
    /** The advice is established, and not adopted yet. */
    ESTABLISHED(4),
    /** The contribution is asked for, the measures are on order. */
    ON_ORDER(6),
    /** All costs are declared, the contribution is not determined yet. */
    DECLARED(6),
    /** Goes all the way to the payment. */
    PAID(62);

    /** How many of a hundred cases take this course. */
    final int percent;

    Course(int percent) {
        this.percent = percent;
    }

    boolean reaches(Course other) {
        return this != REFERRED && compareTo(other) >= 0;
    }

    boolean isEligible() {
        return this != REPRESENTATIVE && this != HOME_ELSEWHERE;
    }

    boolean isVisited() {
        return isEligible() && this != AWAITING_VISIT;
    }
}
