package nl.veiligwonen.platform.personaldata;

import java.util.List;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What happens to a case in these tests: something is told about persons, for two purposes. */
sealed interface GuestEvent {

    record Registered(
            @PersonalData(Purpose.IDENTITY) String name,
            @PersonalData(Purpose.IDENTITY) String home,
            @PersonalData(Purpose.FINDINGS) String finding,
            List<Note> notes)
            implements GuestEvent {
        public Registered {
            notes = List.copyOf(notes);
        }
    }

    record Note(@PersonalData(Purpose.FINDINGS) String text) {}
}
