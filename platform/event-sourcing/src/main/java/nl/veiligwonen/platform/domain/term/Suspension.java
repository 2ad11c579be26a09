package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count for a term.
 *
 * @param from the first of them
 * @param until the first day after it that counts again; null while it lasts. Not before {@code from}: with the same day
 *     the suspension was over before it began, and no day is left out
 */
public record Suspension(
        SuspensionGround ground, LocalDate from, @Nullable LocalDate until) {

    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A suspension ends after it began");
        }
    }

    /** From the day after the applicant was asked for a supplement (Awb 4:15(1)), until {@link #endedOn}. */
    public static Suspension afterRequestOn(LocalDate asked) {
        return new Suspension(SuspensionGround.SUPPLEMENT_ASKED, asked.plusDays(1), null);
    }

    /**
     * From the day after the applicant was asked for a supplement, with the term that was set for it: if nothing comes,
     * the day after the last one of that term counts again without anyone doing anything.
     *
     * @param lastDay the last day of the term for the supplement
     */
    public static Suspension afterRequestOn(LocalDate asked, LocalDate lastDay) {
        return afterRequestOn(asked).endedOn(lastDay.plusDays(1));
    }

    /**
     * From the day on which a recipient was told of a serious suspicion, for thirteen weeks: the term to pay stands still
     * until the day after their last one, without anyone doing anything (Awb 4:56). The decision on the grant or the
     * determination ends it earlier: with {@link #endedOn} the day after its announcement.
     *
     * @param notified the day of the written notice, which itself does not count
     */
    public static Suspension onSuspicion(LocalDate notified) {
        LocalDate lastDay = StatutoryTerm.SUSPENSION_OF_PAYMENT.term().lastDay(notified, LegalCalendar.DUTCH);
        return new Suspension(SuspensionGround.SERIOUS_SUSPICION, notified, lastDay.plusDays(1));
    }

    /**
     * The same, ended: the day on which the application was supplemented counts again. If nothing came it is the day
     * after the last one of the term for it, for only then has that term passed unused.
     */
    public Suspension endedOn(LocalDate firstDayThatCounts) {
        return new Suspension(ground, from, firstDayThatCounts.isBefore(from) ? from : firstDayThatCounts);
    }

    /** Whether this day does not count. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
