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
            "This request is outside the regulation and has been closed. The free home scan (woningscan) remains"
                    + " open.");

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

    static final Refusal ALREADY_COMPLETED =
            Refusal.of("already-completed", "The contribution has been paid and the case is complete.");

    static final Refusal APPOINTMENT_STILL_TO_COME = Refusal.of(
            "appointment-still-to-come",
            "A visit is missed once its time has passed. Move the appointment if it does not suit.");

    static final Refusal NOTHING_MISSING = Refusal.of("nothing-missing", "Name at least one thing that is missing.");

    static final Refusal TERM_OUT_OF_BOUNDS = Refusal.of(
            "term-out-of-bounds",
            "Give the applicant until a day after today, and at most twelve weeks.",
            "Awb 4:5(1)");

    static final Refusal SUPPLEMENT_ALREADY_ASKED = Refusal.of(
            "supplement-already-asked", "What is missing has been asked for already. Wait for it, or for its term.");

    static final Refusal TOO_LATE_FOR_SUPPLEMENT = Refusal.of(
            "too-late-for-supplement",
            "A supplement is asked before there is an appointment for the visit. The request was complete enough for"
                    + " one.");

    static final Refusal NO_SUPPLEMENT_ASKED =
            Refusal.of("no-supplement-asked", "Nothing is missing from this request: no supplement has been asked.");

    static final Refusal SUPPLEMENT_AWAITED = Refusal.of(
            "supplement-awaited",
            "What is missing can still come: the term that the applicant was given has not ended.",
            "Awb 4:5(1)");

    static final Refusal TOO_LATE_TO_LEAVE_UNPROCESSED = Refusal.of(
            "too-late-to-leave-unprocessed",
            "A request can be left unprocessed within four weeks after the term has ended. Those have passed: go on"
                    + " with the request as it is.",
            "Awb 4:5(4)");

    static final Refusal NO_DECISION_AWAITED = Refusal.of(
            "no-decision-awaited", "There is an advice on this request, so no decision is awaited any more.");

    static final Refusal DECISION_TERM_ENDED = Refusal.of(
            "decision-term-ended",
            "A new last day is named before the term for the decision has ended. It has: decide as soon as possible.",
            "Awb 4:14");

    static final Refusal NEW_LAST_DAY_OUT_OF_BOUNDS = Refusal.of(
            "new-last-day-out-of-bounds",
            "Name a day after the present last day of the term for the decision, and at most %d weeks after it."
                    .formatted(DecisionTerms.LONGEST_POSTPONEMENT_WEEKS),
            "Awb 4:14");

    static final Refusal DECISION_NOT_LATE = Refusal.of(
            "decision-not-late",
            "A notice of default has effect once the term for the decision has ended. Its last day is among the"
                    + " deadlines of the case.",
            "Awb 4:17");

    static final Refusal NOTICE_NOT_RECEIVED_YET = Refusal.of(
            "notice-not-received-yet", "A notice is recorded once it has been received. This day is still to come.");

    static final Refusal NOTICE_ALREADY_RECEIVED = Refusal.of(
            "notice-already-received",
            "Notice of default has been given for this request already. The two weeks after it count from the first.",
            "Awb 4:17");

    static final Refusal ALREADY_ATTACHED = Refusal.of(
            "already-attached", "This document belongs to the case already. Each document has an id of its own.");

    static final Refusal TOO_MANY_ATTACHMENTS = Refusal.of(
            "too-many-attachments", "A case holds twenty documents at most. Remove one, or put several in one file.");

    static final Refusal NOT_ATTACHED = Refusal.of("not-attached", "No such document belongs to the case.");

    static final Refusal ADDED_BY_THE_OTHER = Refusal.of(
            "added-by-the-other",
            "What the office-holder has added himself only he removes, and what came from the organisation only the"
                    + " organisation.");

    static final Refusal NOT_THE_APPLICANT = Refusal.of(
            "not-the-applicant", "The office-holder has made this request himself, and only he can take it back.");

    static final Refusal OFFICE_END_IN_THE_FUTURE = Refusal.of(
            "office-end-in-the-future",
            "The end of an office is reported once it is there. Until then the office-holder is entitled.");

    static final Refusal OFFICE_NOT_BEGUN = Refusal.of(
            "office-not-begun",
            "The office had not begun on this day. If it is never taken up, report that the appointment fell through.");

    static final Refusal OFFICE_BEGUN = Refusal.of(
            "office-begun",
            "The office had begun on this day, so the appointment did not fall through. Report that the office ended.");

    static final Refusal CASE_FROZEN = Refusal.of(
            "case-frozen",
            "The case lies with the protection system (stelsel beveiligen van personen). Until its outcome has been"
                    + " recorded, all work on it stops.");

    static final Refusal NOT_FROZEN = Refusal.of(
            "not-frozen",
            "No referral of this case to the protection system is waiting for its outcome. Report one first.");

    private static final Refusal WITHDRAWN =
            Refusal.of("case-closed", "The case has been closed: the request was withdrawn.");

    private static final Refusal NOT_PROCESSED = Refusal.of(
            "case-closed",
            "The case has been closed: what was missing did not come in time. A new request can be made.",
            "Awb 4:5");

    private static final Refusal MOVED = Refusal.of(
            "case-closed", "The case has been closed: the office-holder has moved, and another case goes on.");

    private static final Refusal OFFICE_OVER =
            Refusal.of("case-closed", "The case has been closed: the office has ended or was never taken up.");

    private static final Refusal TAKEN_OVER = Refusal.of(
            "case-closed",
            "The case has been closed: the protection system (stelsel beveiligen van personen) has taken it over.");

    private ScanRequestRefusal() {}

    /** Why nothing can be done with a case that has ended before its time. */
    static Refusal closed(Closing closing) {
        return switch (closing) {
            case Closing.Withdrawn _ -> WITHDRAWN;
            case Closing.NotProcessed _ -> NOT_PROCESSED;
            case Closing.Moved _ -> MOVED;
            case Closing.OfficeOver _ -> OFFICE_OVER;
            case Closing.TakenOver _ -> TAKEN_OVER;
        };
    }
}
