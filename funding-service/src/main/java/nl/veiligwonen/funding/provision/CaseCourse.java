package nl.veiligwonen.funding.provision;

/** How the case goes in intake (verloop van het dossier), as far as it decides what can be provided. */
public sealed interface CaseCourse {

    /** Work goes on. */
    record Ongoing() implements CaseCourse {}

    /** The case has been reported to the protection system: all work stops until it is resumed or closed. */
    record Frozen() implements CaseCourse {}

    /** Nothing new is provided; what was ordered is delivered, accounted for and paid. */
    record Closed(Closure closure) implements CaseCourse {}

    /** Why a case was closed. */
    enum Closure {
        /** The office-holder wants it no more. */
        WITHDRAWN,
        /** The request stayed incomplete (Awb 4:5). */
        NOT_PROCESSED,
        /** What was supplied to complete the request puts it outside the regulation. */
        INELIGIBLE,
        /** The office-holder has moved: a new case is linked to this one (para. 6). */
        MOVED,
        /** The office has ended: what was lent is due (para. 7). */
        OFFICE_ENDED,
        /** The protection system has taken it over. */
        REFERRED
    }
}
