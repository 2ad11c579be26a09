package nl.veiligwonen.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.MasterKeyException;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.personaldata.GuestEvent.Note;
import nl.veiligwonen.platform.personaldata.GuestEvent.Registered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each ciphertext is bound to its case, event and field: moved to any other place it is refused. */
class BindingTest {

    @TempDir
    static Path folder;

    private static GuestBook book;
    private static MasterKeys master;

    private final ObjectMapper mapper = new ObjectMapper();
    private final PersonalDataCipher cipher =
            new PersonalDataCipher(new DataKeys(book.replica().keysets()));
    private final String caseId = UUID.randomUUID().toString();
    private final UUID eventId = UUID.randomUUID();
    private final ObjectNode event = encrypted(caseId, eventId);

    @BeforeAll
    static void openBook() {
        Path file = folder.resolve("master-key.json");
        FileMasterKey.create(file);
        master = new MasterKeys(file);
        book = new GuestBook("binding", master);
    }

    @AfterAll
    static void closeBook() {
        book.close();
    }

    /** The same content in every event, so that nothing but its place could tell two ciphertexts apart. */
    private ObjectNode encrypted(String caseId, UUID eventId) {
        Registered event = new Registered("Same", "Same", "Same", List.of(new Note("Same"), new Note("Same")));
        ObjectNode json = mapper.valueToTree(event);
        return (ObjectNode) cipher.encrypt(json, Registered.class, caseId, eventId);
    }

    private void assertRefused(ObjectNode changed, String caseId, UUID eventId) {
        assertThatThrownBy(() -> cipher.decrypt(changed.deepCopy(), Registered.class, caseId, eventId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Can't decrypt")
                .hasMessageNotContaining("Same");
    }

    private static ObjectNode note(ObjectNode event, int number) {
        return (ObjectNode) ((ArrayNode) event.get("notes")).get(number);
    }

    /** What is moved, and how. */
    private record Move(String what, BiConsumer<ObjectNode, ObjectNode> change) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** The fields of one event put in another, one at a time; or in one event, when both are the same. */
    private static Stream<Move> withinAnEvent() {
        return Stream.of(
                new Move("one field to another", (to, from) -> to.set("home", from.get("name"))),
                new Move("one field to another of another purpose", (to, from) -> to.set("finding", from.get("name"))),
                new Move("an element to another", (to, from) -> note(to, 0)
                        .set("text", note(from, 1).get("text"))),
                new Move("a field to an element", (to, from) -> note(to, 0).set("text", from.get("finding"))),
                new Move("elements in another order", (to, from) -> {
                    ArrayNode notes = (ArrayNode) to.get("notes");
                    notes.insert(0, notes.remove(1));
                }));
    }

    private static Stream<Move> betweenEvents() {
        return Stream.of(
                new Move("a name", (to, from) -> to.set("name", from.get("name"))),
                new Move("a finding", (to, from) -> to.set("finding", from.get("finding"))),
                new Move("an element", (to, from) -> note(to, 1)
                        .set("text", note(from, 1).get("text"))),
                new Move("all of it", (to, from) -> to.setAll(from.deepCopy())));
    }

    @Test
    void in_its_own_place_it_is_read() {
        assertThat(cipher.decrypt(event.deepCopy(), Registered.class, caseId, eventId))
                .isEqualTo(mapper.valueToTree(
                        new Registered("Same", "Same", "Same", List.of(new Note("Same"), new Note("Same")))));
    }

    @ParameterizedTest
    @MethodSource("withinAnEvent")
    void a_field_can_not_be_moved_within_an_event(Move move) {
        ObjectNode changed = event.deepCopy();
        move.change().accept(changed, event);

        assertRefused(changed, caseId, eventId);
    }

    @ParameterizedTest
    @MethodSource("betweenEvents")
    void a_field_can_not_be_moved_to_another_event_of_the_same_case(Move move) {
        ObjectNode changed = event.deepCopy();
        move.change().accept(changed, encrypted(caseId, UUID.randomUUID()));

        assertRefused(changed, caseId, eventId);
    }

    @ParameterizedTest
    @MethodSource("betweenEvents")
    void a_field_can_not_be_moved_to_another_case(Move move) {
        String otherCase = UUID.randomUUID().toString();
        ObjectNode changed = event.deepCopy();
        move.change().accept(changed, encrypted(otherCase, eventId));

        assertRefused(changed, caseId, eventId);
    }

    @Test
    void a_case_with_the_key_of_another_can_still_not_take_its_data() {
        String otherCase = UUID.randomUUID().toString();
        ObjectNode other = encrypted(otherCase, eventId);
        give(caseId, "IDENTITY", otherCase, "IDENTITY");

        PersonalDataCipher fresh = new PersonalDataCipher(
                new DataKeys(new KeptKeysets(book.replica().dataSource(), master)));

        assertThatThrownBy(() -> fresh.decrypt(other, Registered.class, caseId, eventId))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_wrapped_key_can_not_be_moved() {
        String otherCase = UUID.randomUUID().toString();
        encrypted(otherCase, UUID.randomUUID());
        book.fingerprint("Same");
        for (Map.Entry<String, String> from : Map.of(
                        otherCase, "IDENTITY", caseId, "FINDINGS", "fingerprints", "guests")
                .entrySet()) {
            give(caseId, "IDENTITY", from.getKey(), from.getValue());

            KeptKeysets keysets = new KeptKeysets(book.replica().dataSource(), master);
            assertThatThrownBy(() -> keysets.find(KeyName.ofData(caseId, Purpose.IDENTITY)))
                    .isInstanceOf(MasterKeyException.class);
        }
    }

    /** Puts the wrapped key of another place in the place of a case. */
    private static void give(String caseId, String purpose, String fromOwner, String fromPurpose) {
        book.replica().asSuperuser("""
                update journal.data_key set wrapped = from_key.wrapped, master_version = from_key.master_version
                from journal.data_key from_key
                where data_key.entity_id = '%s' and data_key.purpose = '%s'
                  and from_key.entity_id = '%s' and from_key.purpose = '%s'
                """.formatted(caseId, purpose, fromOwner, fromPurpose));
    }

    @Test
    void a_document_can_not_be_moved() {
        DocumentCipher documents =
                new DocumentCipher(new DataKeys(book.replica().keysets()));
        String otherCase = UUID.randomUUID().toString();
        byte[] document = documents.encrypt(caseId, Purpose.ATTACHMENTS, "document-1", "Same".getBytes(UTF_8));
        documents.encrypt(otherCase, Purpose.ATTACHMENTS, "document-1", "Same".getBytes(UTF_8));
        documents.encrypt(caseId, Purpose.IDENTITY, "document-1", "Same".getBytes(UTF_8));

        assertThat(documents.decrypt(caseId, Purpose.ATTACHMENTS, "document-1", document))
                .asString(UTF_8)
                .isEqualTo("Same");
        assertThatThrownBy(() -> documents.decrypt(caseId, Purpose.ATTACHMENTS, "document-2", document))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> documents.decrypt(otherCase, Purpose.ATTACHMENTS, "document-1", document))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> documents.decrypt(caseId, Purpose.IDENTITY, "document-1", document))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_sealed_can_not_be_moved_and_a_key_can_not_be_put_to_another_content() {
        Envelopes envelopes = new Envelopes(master);
        Sealed one = envelopes.seal("draft|1|gm0344", "Same".getBytes(UTF_8));
        Sealed other = envelopes.seal("draft|2|gm0344", "Same".getBytes(UTF_8));
        byte[] mixed = one.bytes().clone();
        int withKey = Integer.BYTES + ByteBuffer.wrap(other.bytes()).getInt();
        System.arraycopy(other.bytes(), 0, mixed, 0, withKey);

        assertThat(envelopes.open("draft|1|gm0344", one)).asString(UTF_8).isEqualTo("Same");
        assertThatThrownBy(() -> envelopes.open("draft|1|gm0344", other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> envelopes.open("draft|1|pv26", one)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> envelopes.open("draft|1|gm0344", new Sealed(mixed, one.masterVersion())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_purpose_of_a_case_has_a_key_of_its_own() {
        book.query(
                "select count(distinct wrapped) from journal.data_key where entity_id = '" + caseId + "'",
                row -> assertThat(row.getLong(1)).isEqualTo(2));
    }
}
