package nl.veiligwonen.intake.api;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.NoticeOfDefault;
import nl.veiligwonen.platform.domain.term.PenaltyRates;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it costs that a decision is late. */
@Schema(
        name = "Penalty",
        description = "The penalty for a late decision (dwangsom bij niet tijdig beslissen, Awb 4:17), in euro cents.")
public record PenaltyDetails(
        @Schema(description = "The last day on which the decision was in time.", required = true)
        LocalDate lastDayToDecide,

        @Schema(description = "The day on which the notice of default was received.", required = true)
        LocalDate noticeReceivedOn,

        @Schema(description = "The first day for which a penalty is owed.", required = true)
        LocalDate firstDay,

        @Schema(description = "The last day for which a penalty can be owed.", required = true)
        LocalDate lastDay,

        @Schema(description = "The day on which the decision was given, or the case ended; absent while it is awaited.")
        @Nullable LocalDate endedOn,

        @Schema(description = "What is owed by now (verbeurd).", required = true, examples = "2300")
        long owedCents,

        @Schema(description = "The most that can be owed.", required = true, examples = "144200")
        long maximumCents,

        @Schema(description = "Where the amounts were published.", required = true)
        String source) {

    static PenaltyDetails of(NoticeOfDefault notice, @Nullable LocalDate endedOn, LocalDate today) {
        PenaltyRates rates = PenaltyRates.forNoticeReceivedOn(notice.receivedOn());
        return new PenaltyDetails(
                notice.lastDayToDecide(),
                notice.receivedOn(),
                notice.firstPenaltyDay(LegalCalendar.DUTCH),
                notice.lastPenaltyDay(LegalCalendar.DUTCH),
                endedOn,
                notice.owedOn(endedOn == null ? today : endedOn, LegalCalendar.DUTCH)
                        .value(),
                rates.maximum().value(),
                rates.source());
    }
}
