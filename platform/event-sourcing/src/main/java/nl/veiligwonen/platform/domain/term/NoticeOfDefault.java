package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import nl.veiligwonen.contracts.EuroCents;

/**
 * The applicant's notice that the authority is late (ingebrekestelling; Awb 4:17(3)).
 *
 * @param lastDayToDecide the last day of the term to decide
 * @param receivedOn the day on which the authority received the notice; after the term has ended
 */
public record NoticeOfDefault(LocalDate lastDayToDecide, LocalDate receivedOn) {

    public NoticeOfDefault {
        if (isPremature(lastDayToDecide, receivedOn)) {
            throw new IllegalArgumentException("A notice of default has no effect before the term has ended");
        }
    }

    /** Whether a notice comes before the authority is late; it then has no effect. */
    public static boolean isPremature(LocalDate lastDayToDecide, LocalDate receivedOn) {
        return !receivedOn.isAfter(lastDayToDecide);
    }

    /** The last of the two weeks in which the authority can still decide without a penalty. */
    public LocalDate lastDayWithoutPenalty(LegalCalendar calendar) {
        return TermClock.startedBy(StatutoryTerm.NOTICE_OF_DEFAULT, receivedOn)
                .lastDay(calendar)
                .orElseThrow();
    }

    /** The first day for which a penalty is owed. */
    public LocalDate firstPenaltyDay(LegalCalendar calendar) {
        return lastDayWithoutPenalty(calendar).plusDays(1);
    }

    /** The last day for which a penalty can be owed: the 42nd, whatever day it is. */
    public LocalDate lastPenaltyDay(LegalCalendar calendar) {
        return StatutoryTerm.PENALTY.term().countedFrom(lastDayWithoutPenalty(calendar));
    }

    /**
     * What is owed if the decision is given on a day, or has not been given by its beginning. The day of the decision
     * itself is no day in default.
     */
    public EuroCents owedOn(LocalDate decided, LegalCalendar calendar) {
        long daysInDefault = DAYS.between(firstPenaltyDay(calendar), decided);
        return PenaltyRates.forNoticeReceivedOn(receivedOn).owedAfter(Math.max(0, daysInDefault));
    }
}
