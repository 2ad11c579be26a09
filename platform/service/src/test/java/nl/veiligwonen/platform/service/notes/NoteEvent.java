package nl.veiligwonen.platform.service.notes;

import nl.veiligwonen.contracts.EuroCents;

sealed interface NoteEvent {
    record NoteWritten(String title, EuroCents amountCents) implements NoteEvent {}

    record NoteClosed() implements NoteEvent {}
}
