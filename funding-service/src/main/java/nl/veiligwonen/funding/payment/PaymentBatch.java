package nl.veiligwonen.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.EuroCents;

/**
 * Payments that go to the bank together, from one account on one day.
 *
 * @param id by which the bank names the batch: 1 to 35 characters that banks take, never used twice
 * @param madeAt when it was made
 * @param requestedExecutionOn on which day the bank is asked to pay
 * @param transfers at least one, at most {@link #MOST_TRANSFERS}, each with a reference of its own
 */
public record PaymentBatch(
        String id, Instant madeAt, LocalDate requestedExecutionOn, Debtor debtor, List<CreditTransfer> transfers) {

    /** How many payments a batch has at most: far more than there are organisations, and no bank refuses it. */
    public static final int MOST_TRANSFERS = 10_000;

    public PaymentBatch {
        transfers = List.copyOf(transfers);
        if (!SepaText.isReference(id)) {
            throw new IllegalArgumentException("A batch is named by 1 to 35 characters that banks take");
        }
        if (transfers.isEmpty() || transfers.size() > MOST_TRANSFERS) {
            throw new IllegalArgumentException("A batch has 1 to %d payments".formatted(MOST_TRANSFERS));
        }
        Set<String> references = new HashSet<>();
        for (CreditTransfer transfer : transfers) {
            if (!references.add(transfer.endToEndId())) {
                throw new IllegalArgumentException("Two payments of a batch have the same reference");
            }
        }
    }

    /** What all payments come to (control sum). */
    public EuroCents total() {
        return EuroCents.sum(transfers.stream().map(CreditTransfer::amount).toList());
    }

    /** The payments by their references. */
    Map<String, CreditTransfer> byReference() {
        return transfers.stream().collect(Collectors.toMap(CreditTransfer::endToEndId, Function.identity()));
    }
}
