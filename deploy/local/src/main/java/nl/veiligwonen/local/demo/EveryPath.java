package nl.veiligwonen.local.demo;

import java.util.List;
import java.util.Set;
import nl.veiligwonen.contracts.Layer;

/** The first cases of every year: together they walk every path, so that a demo of twenty cases shows all there is. */
final class EveryPath {

    /** A case of which all but the organisation and the money is fixed. */
    record Sample(Layer layer, Course course, Set<Path> turns) {
        Sample {
            turns = Set.copyOf(turns);
        }
    }

    static final List<Sample> SAMPLES = List.of(
            of(
                    Course.OFFICE_ENDED,
                    Path.ACTING_MAYOR,
                    Path.VISIT_RESCHEDULED,
                    Path.RETURNED_TWICE,
                    Path.OWNER_WORK,
                    Path.OVERRUN_APPROVED),
            of(
                    Course.PAID,
                    Path.ASKED_BY_OFFICE_HOLDER,
                    Path.SAVED_HALF_WAY,
                    Path.SUPPLEMENT_SUPPLIED,
                    Path.INTEREST_DECLARED,
                    Path.EXEMPTED,
                    Path.DEVIATED,
                    Path.RECURRING_COST_STOPPED),
            of(
                    Course.PAID,
                    Path.EXEMPTION_HONOURED,
                    Path.VISIT_MISSED,
                    Path.AUTHOR_REFUSED,
                    Path.SUPERSEDED_BY_THREAT,
                    Path.LOAN_RETURNED),
            new Sample(Layer.PROVINCE, Course.PAID, Set.of(Path.RECUSED, Path.MOVED, Path.OVERRUN_REFUSED)),
            new Sample(
                    Layer.WATER_BOARD,
                    Course.PAID,
                    Set.of(
                            Path.SECOND_REQUEST_REFUSED,
                            Path.RESUMED_AFTER_REPORT,
                            Path.BENEFICIARY_REFUSED,
                            Path.EXPIRED_CERTIFICATE_REFUSED,
                            Path.LENT_BEFORE_LABEL)),
            of(Course.DECLARED, Path.SENT_IN_FILE, Path.RESUMED_AFTER_REFERRAL, Path.RETURNED_ONCE),
            of(Course.REPRESENTATIVE),
            of(Course.HOME_ELSEWHERE),
            of(Course.SUPPLEMENT_AWAITED),
            of(Course.WITHDRAWN_BEFORE_VISIT),
            of(Course.WITHDRAWN_AFTER_ADVICE),
            of(Course.APPOINTMENT_FELL_THROUGH),
            of(Course.TAKEN_OVER),
            of(Course.FROZEN),
            of(Course.WITHOUT_MEASURES),
            of(Course.AWAITING_VISIT),
            of(Course.IN_PREPARATION),
            of(Course.UNDER_REVIEW),
            of(Course.ESTABLISHED),
            of(Course.ON_ORDER));

    private EveryPath() {}

    private static Sample of(Course course, Path... turns) {
        return new Sample(Layer.MUNICIPALITY, course, Set.of(turns));
    }
}
