package nl.veiligwonen.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;

/** A batch with two payments. */
final class PaymentExamples {

    static final Debtor MINISTRY = new Debtor("Ministerie van BZK", new Iban("NL69TEST0000000001"), Optional.empty());

    static final CreditTransfer TO_UTRECHT = new CreditTransfer(
            "2026-1-1",
            EuroCents.of(123_456),
            "Gemeente Utrecht",
            new Iban("NL23TEST0000000344"),
            "Tegemoetkoming 2026-1-1");

    static final CreditTransfer TO_REUVER = new CreditTransfer(
            "2026-1-2",
            EuroCents.of(5),
            "Gemeente Reuver & 't Zand",
            new Iban("NL91ABNA0417164300"),
            "Tegemoetkoming 2026-1-2");

    static final PaymentBatch BATCH = new PaymentBatch(
            "VW-2026-1",
            Instant.parse("2026-03-02T09:00:00.123Z"),
            LocalDate.of(2026, 3, 3),
            MINISTRY,
            List.of(TO_UTRECHT, TO_REUVER));

    private PaymentExamples() {}
}
