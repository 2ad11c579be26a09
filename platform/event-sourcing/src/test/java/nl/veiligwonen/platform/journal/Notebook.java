package nl.veiligwonen.platform.journal;

import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.entity.EntityType;

/** The smallest entity there is: notes are written, some of them about a person. */
final class Notebook {

    static final EntityType<Integer, String, Event> TYPE =
            new EntityType<>("Notebook", String.class, Event.class, new Rules());

    sealed interface Event {
        record NoteWritten(String text) implements Event {}

        record PersonNoted(@PersonalData(Purpose.IDENTITY) String name, int room) implements Event {}
    }

    private static final class Rules implements Decider<Integer, String, Event> {
        @Override
        public Integer initialState() {
            return 0;
        }

        @Override
        public Decision<Event> decide(String command, Integer state, Occasion occasion) {
            return Decision.accept(new Event.NoteWritten(command));
        }

        @Override
        public Integer evolve(Integer state, Event event) {
            return state + 1;
        }
    }

    private Notebook() {}
}
