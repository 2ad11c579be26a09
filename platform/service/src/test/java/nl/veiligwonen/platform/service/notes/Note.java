package nl.veiligwonen.platform.service.notes;

import nl.veiligwonen.contracts.EuroCents;

/** A made-up entity that is written and closed: just enough to test what services share. */
sealed interface Note {
    record Absent() implements Note {}

    record Written(String title, EuroCents amountCents) implements Note {}

    record Closed() implements Note {}
}
