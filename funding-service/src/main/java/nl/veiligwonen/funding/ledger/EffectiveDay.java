package nl.veiligwonen.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimReceived;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.platform.domain.Occasion;

/** From which day an entry counts in law. */
public final class EffectiveDay {

    private EffectiveDay() {}

    /**
     * The value date of the bank, the day of the entry that is corrected, or else that on which the event was recorded.
     *
     * @param recordedAt when the event was recorded
     * @param dayOf the day of another entry; empty if it posted nothing
     */
    public static LocalDate of(
            BudgetYearEvent event, Instant recordedAt, Function<EntryReference, Optional<LocalDate>> dayOf) {
        LocalDate recordedOn = LocalDate.ofInstant(recordedAt, Occasion.LEGAL_ZONE);
        return switch (event) {
            case PaymentConfirmed confirmed -> confirmed.valueOn().orElse(recordedOn);
            case ClaimReceived received -> received.receivedOn();
            case EntryCorrected corrected -> dayOf.apply(corrected.corrected()).orElse(recordedOn);
            default -> recordedOn;
        };
    }
}
