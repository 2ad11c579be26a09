package nl.veiligwonen.local.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that cases walk, as the table counts it. Some follow from the course of a case; the others are turns, which a
 * case takes or not.
 */
enum Path {
    ASKED_BY_ORGANISATION(Part.INTAKE, "asked by the organisation"),
    ASKED_BY_OFFICE_HOLDER(Part.INTAKE, "asked by the office-holder himself", Milestone.ELIGIBLE, 6),
    SAVED_HALF_WAY(Part.INTAKE, "saved half-way, submitted later", Milestone.ELIGIBLE, 8),
    SENT_IN_FILE(Part.INTAKE, "sent in a file of requests", Milestone.ELIGIBLE, 8),
    POINTED_TO_FREE_SCAN(Part.INTAKE, "representative pointed to free scan"),
    HOME_ELSEWHERE_REFUSED(Part.INTAKE, "home elsewhere: refused"),
    EXEMPTION_HONOURED(Part.INTAKE, "home elsewhere: exemption honoured", Milestone.ELIGIBLE, 4),
    ACTING_MAYOR(Part.INTAKE, "for an acting mayor", Milestone.ELIGIBLE, 4),
    SECOND_REQUEST_REFUSED(Part.INTAKE, "second request for a home refused", Milestone.VISITED, 2),
    SUPPLEMENT_ASKED(Part.INTAKE, "supplement asked"),
    UNPROCESSED_TOO_EARLY(Part.INTAKE, "unprocessed within term: refused"),
    DOCUMENT_ADDED(Part.INTAKE, "document added to the case"),
    SUPPLEMENT_SUPPLIED(Part.INTAKE, "supplement supplied", Milestone.VISITED, 6),
    VISIT_RESCHEDULED(Part.INTAKE, "visit rescheduled", Milestone.VISITED, 6),
    VISIT_MISSED(Part.INTAKE, "visit missed", Milestone.VISITED, 4),
    VISITED(Part.INTAKE, "visited"),
    WITHDRAWN_BEFORE_VISIT(Part.INTAKE, "withdrawn before the visit"),
    WITHDRAWN_AFTER_ADVICE(Part.INTAKE, "withdrawn after the advice"),
    APPOINTMENT_FELL_THROUGH(Part.INTAKE, "appointment fell through"),
    MOVED(Part.INTAKE, "moved, gone on in a linked case", Milestone.ESTABLISHED, 3),
    OFFICE_ENDED(Part.INTAKE, "office ended"),

    REFERRED_IN_INTAKE(Part.REFERRAL, "reported by who made the request"),
    REFERRED_BY_AUTHORITY(Part.REFERRAL, "referred by the authority"),
    RESUMED_AFTER_REPORT(Part.REFERRAL, "reported, frozen and resumed", Milestone.SUBMITTED, 2),
    RESUMED_AFTER_REFERRAL(Part.REFERRAL, "referred, frozen and resumed", Milestone.ESTABLISHED, 2),
    TAKEN_OVER(Part.REFERRAL, "taken over: case closed"),

    RETURNED_ONCE(Part.ASSESSMENT, "returned for rework", Milestone.ESTABLISHED, 8),
    RETURNED_TWICE(Part.ASSESSMENT, "returned for rework twice", Milestone.ESTABLISHED, 3),
    REVISIONS_COMPARED(Part.ASSESSMENT, "revisions compared"),
    INTEREST_DECLARED(Part.ASSESSMENT, "reviewer with an interest refused", Milestone.ESTABLISHED, 3),
    RECUSED(Part.ASSESSMENT, "reviewer recused, another judged", Milestone.ESTABLISHED, 3),
    BENEFICIARY_REFUSED(Part.ASSESSMENT, "reviewer of his own home refused", Milestone.ESTABLISHED, 2),
    AUTHOR_REFUSED(Part.ASSESSMENT, "reviewer who drafted refused", Milestone.ESTABLISHED, 3),
    ESTABLISHED(Part.ASSESSMENT, "established"),
    ESTABLISHED_WITHOUT_MEASURES(Part.ASSESSMENT, "established without measures"),
    SUPERSEDED_BY_THREAT(Part.ASSESSMENT, "superseded: the threat changed", Milestone.ESTABLISHED, 3),
    SUPERSEDED_BY_MOVE(Part.ASSESSMENT, "superseded: moved"),

    OWNER_WORK(Part.LABEL, "owner's own work recorded", Milestone.ESTABLISHED, 15),
    EXPIRED_CERTIFICATE_REFUSED(Part.LABEL, "expired certificate refused", Milestone.ESTABLISHED, 2),
    LENT_BEFORE_LABEL(Part.LABEL, "lent while the label was awaited", Milestone.ESTABLISHED, 4),
    CERTIFIED(Part.LABEL, "certificate recorded"),
    EXEMPTED(Part.LABEL, "exempted with motivation", Milestone.ESTABLISHED, 20),

    FROM_CATALOGUE(Part.MEASURES, "from the catalogue"),
    MADE_FOR_HOME(Part.MEASURES, "made for the home"),
    WORK(Part.MEASURES, "domain work"),
    HOME(Part.MEASURES, "domain home"),
    DIGITAL(Part.MEASURES, "domain digital"),
    TRAVEL(Part.MEASURES, "domain travel"),
    PHYSICAL(Part.MEASURES, "kind physical"),
    ELECTRONIC(Part.MEASURES, "kind electronic"),
    ORGANISATIONAL(Part.MEASURES, "kind organisational"),
    ONLINE(Part.MEASURES, "kind online"),

    ADOPTED(Part.PROVISION, "adopted whole"),
    DEVIATED(Part.PROVISION, "adopted in part, with motivation", Milestone.ORDERED, 4),
    ORDERED(Part.PROVISION, "measures ordered"),
    DELIVERED(Part.PROVISION, "measures delivered"),
    ACCEPTED(Part.PROVISION, "measures accepted"),
    DECLARED(Part.PROVISION, "costs declared with VAT and tax"),
    OVERRUN_APPROVED(Part.PROVISION, "cost above estimate approved", Milestone.DECLARED, 15),
    OVERRUN_REFUSED(Part.PROVISION, "cost above estimate refused", Milestone.DECLARED, 3),
    LENT(Part.PROVISION, "lent"),
    LOAN_RETURNED(Part.PROVISION, "loan returned", Milestone.ORDERED, 4),
    LOAN_WRITTEN_OFF(Part.PROVISION, "loan written off"),
    RECURRING_COST_STARTED(Part.PROVISION, "monthly cost started"),
    RECURRING_COST_STOPPED(Part.PROVISION, "monthly cost stopped", Milestone.ORDERED, 5),
    RECURRING_COST_ENDED(Part.PROVISION, "monthly cost ended with the office"),
    PROVISION_CLOSED(Part.PROVISION, "provision closed"),

    GRANTED(Part.CONTRIBUTION, "granted"),
    DETERMINED(Part.CONTRIBUTION, "determined"),
    PAYMENT_REPAIRED(Part.CONTRIBUTION, "payment rejected by the bank, repaired"),
    PAID(Part.CONTRIBUTION, "instructed, released by another, paid");

    /** A part of the table. */
    enum Part {
        INTAKE("Request and visit"),
        REFERRAL("Referral to the protection system"),
        ASSESSMENT("Advice and review"),
        LABEL("Police label (PKVW)"),
        MEASURES("Measures drafted"),
        PROVISION("Provision by the employer"),
        CONTRIBUTION("Contribution of the ministry");

        /** What the table calls it. */
        final String title;

        Part(String title) {
            this.title = title;
        }

        List<Path> paths() {
            return Arrays.stream(Path.values())
                    .filter(path -> path.part == this)
                    .toList();
        }
    }

    final Part part;

    /** What the table calls it. */
    final String words;

    /** How far a case must go to take this turn; null if it is no turn, but follows from the course. */
    private final @Nullable Milestone needs;

    /** How many of a hundred cases that go far enough take this turn. */
    final int percent;

    Path(Part part, String words) {
        this(part, words, null, 0);
    }

    Path(Part part, String words, @Nullable Milestone needs, int percent) {
        this.part = part;
        this.words = words;
        this.needs = needs;
        this.percent = percent;
    }

    /** Whether a case on this course can take this turn. */
    boolean isTurnOn(Course course) {
        return needs != null && course.reaches(needs);
    }
}
