package nl.veiligwonen.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpcastersTest {

    private static final String NOTEBOOK = Notebook.TYPE.name();

    private final Upcasters upcasters = new Upcasters(Notebook.upcasters());

    private static ObjectNode json(String text) throws Exception {
        return new ObjectMapper().readValue(text, ObjectNode.class);
    }

    @Test
    void an_event_of_the_first_revision_goes_through_all_that_came_after() throws Exception {
        assertThat(upcasters.upcast(json("{\"name\": \"x\", \"room\": 12}"), NOTEBOOK, "PersonFiled", 1, 3))
                .isEqualTo(json("{\"name\": \"x\", \"place\": 12, \"drawer\": 0}"));
    }

    @Test
    void an_event_of_a_later_revision_goes_through_what_came_after_it() throws Exception {
        assertThat(upcasters.upcast(json("{\"name\": \"x\", \"place\": 12}"), NOTEBOOK, "PersonFiled", 2, 3))
                .isEqualTo(json("{\"name\": \"x\", \"place\": 12, \"drawer\": 0}"));
    }

    @Test
    void an_event_of_the_present_revision_stays_as_it_is() throws Exception {
        assertThat(upcasters.upcast(json("{\"text\": \"x\"}"), NOTEBOOK, "NoteWritten", 1, 1))
                .isEqualTo(json("{\"text\": \"x\"}"));
    }

    @Test
    void a_revision_that_nobody_reads_is_reported() {
        assertThatThrownBy(() -> upcasters.upcast(json("{}"), NOTEBOOK, "NoteWritten", 1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No upcaster reads revision 1 of NoteWritten of Notebook");
    }

    @Test
    void an_event_of_a_later_version_of_the_service_is_not_read_as_if_it_were_known() {
        assertThatThrownBy(() -> upcasters.upcast(json("{}"), NOTEBOOK, "PersonFiled", 4, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later version");
    }

    @Test
    void two_upcasters_for_one_revision_are_refused() {
        assertThatThrownBy(() -> new Upcasters(Stream.concat(Notebook.upcasters(), Notebook.upcasters())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_is_written_in_the_revision_that_it_declares() {
        assertThat(EventCodec.revision(Notebook.Event.PersonFiled.class)).isEqualTo(3);
        assertThat(EventCodec.revision(Notebook.Event.NoteWritten.class)).isEqualTo(1);
    }
}
