package nl.veiligwonen.platform.service.notes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.EntityType;

final class NoteDecider implements Decider<Note, NoteCommand, NoteEvent> {

    @Produces
    @Singleton
    static EntityType<Note, NoteCommand, NoteEvent> type() {
        return new EntityType<>("Note", NoteCommand.class, NoteEvent.class, new NoteDecider());
    }

    @Override
    public Note initialState() {
        return new Note.Absent();
    }

    @Override
    public Decision<NoteEvent> decide(NoteCommand command, Note state, Occasion occasion) {
        return switch (command) {
            case NoteCommand.Write(var title, var amount) -> Decision.accept(new NoteEvent.NoteWritten(title, amount));
            case NoteCommand.Close() ->
                state instanceof Note.Written
                        ? Decision.accept(new NoteEvent.NoteClosed())
                        : Decision.refuse(Refusal.of("wrong-stage", "Only an open note can be closed.", "Awb 4:25"));
        };
    }

    @Override
    public Note evolve(Note state, NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten(var title, var amount) -> new Note.Written(title, amount);
            case NoteEvent.NoteClosed() -> new Note.Closed();
        };
    }
}
