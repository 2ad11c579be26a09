package nl.veiligwonen.platform.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.Revision;
import nl.veiligwonen.platform.entity.EntityType;

/** The smallest entity there is: notes are written, some of them about a person. */
final class Notebook {

    static final EntityType<Integer, String, Event> TYPE =
            new EntityType<>("Notebook", String.class, Event.class, new Rules());

    sealed interface Event {
        record NoteWritten(String text) implements Event {}

        record PersonNoted(@PersonalData(Purpose.IDENTITY) String name, int room) implements Event {}

        /** Revision 1 was a person and a room alone; revision 2 calls the room a place; revision 3 has a drawer. */
        @Revision(3)
        record PersonFiled(@PersonalData(Purpose.IDENTITY) String name, int place, int drawer) implements Event {}
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

    /** How files of earlier revisions are read. */
    static Stream<Upcaster> upcasters() {
        return Stream.of(
                new FiledUpcaster(1, file -> file.set("place", file.remove("room"))),
                new FiledUpcaster(2, file -> file.put("drawer", 0)));
    }

    private record FiledUpcaster(int from, Consumer<ObjectNode> change) implements Upcaster {
        @Override
        public String entity() {
            return TYPE.name();
        }

        @Override
        public String type() {
            return "PersonFiled";
        }

        @Override
        public ObjectNode upcast(ObjectNode event) {
            change.accept(event);
            return event;
        }
    }

    private Notebook() {}
}
