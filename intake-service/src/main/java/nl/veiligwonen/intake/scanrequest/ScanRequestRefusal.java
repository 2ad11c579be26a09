package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a request for a home scan can be refused. */
final class ScanRequestRefusal {

    static final Refusal NOT_SUBMITTED = Refusal.of("not-submitted", "There is no such request. Submit one first.");

    static final Refusal ALREADY_SUBMITTED = Refusal.of(
            "already-submitted", "This request has been submitted already. Each request is a case of its own.");

    static final Refusal NO_RULES_IN_FORCE = Refusal.of(
            "no-rules-in-force",
            "No rules for security measures in kind were in force on this day. They apply from 1 January 2024.",
            "Stcrt. 2023, 28233");

    static final Refusal NOT_JUDGED =
            Refusal.of("not-judged", "This request has not been held against the rules yet. Wait until it has.");

    static final Refusal NOT_ELIGIBLE = Refusal.of(
            "not-eligible",
            "This request is outside the regulation and has been closed. The free home scan (woningscan) remains open.");

    static final Refusal APPOINTMENT_IN_THE_PAST =
            Refusal.of("appointment-in-the-past", "An appointment is made for a moment to come. Choose a later one.");

    static final Refusal VISIT_ALREADY_SCHEDULED =
            Refusal.of("visit-already-scheduled", "There is an appointment for this visit already.");

    static final Refusal VISIT_NOT_SCHEDULED = Refusal.of(
            "visit-not-scheduled", "There is no appointment for this visit. Make one before reporting the visit.");

    static final Refusal VISIT_ALREADY_COMPLETED = Refusal.of(
            "visit-already-completed", "The home has been visited already. The assessment has the case now.");

    static final Refusal VISIT_IN_THE_FUTURE = Refusal.of(
            "visit-in-the-future", "A visit can be reported once it has taken place. This moment is still to come.");

    static final Refusal VISIT_BEFORE_REQUEST = Refusal.of(
            "visit-before-request", "A visit takes place after it was asked for. This day is before the request.");

    static final Refusal NOT_VISITED = Refusal.of(
            "not-visited",
            "The home has not been visited yet. Only after the visit can there be an advice or a referral.");

    static final Refusal ALREADY_REFERRED = Refusal.of(
            "already-referred",
            "The case has been referred to the protection system (stelsel beveiligen van personen).");

    static final Refusal ALREADY_COMPLETED =
            Refusal.of("already-completed", "The contribution has been paid and the case is complete.");

    private ScanRequestRefusal() {}
}
