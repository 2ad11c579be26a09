package nl.veiligwonen.platform.service.notes;

import nl.veiligwonen.contracts.EuroCents;

sealed interface NoteCommand {
    record Write(String title, EuroCents amountCents) implements NoteCommand {}

    record Close() implements NoteCommand {}
}
