package nl.veiligwonen.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.VersionUse;
import nl.veiligwonen.platform.personaldata.GuestEvent.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept for one purpose is destroyed alone; history still reads, and says so. */
class DestroyedDataTest {

    @TempDir
    Path folder;

    private final String caseId = UUID.randomUUID().toString();
    private final String otherCase = UUID.randomUUID().toString();
    private final String database = "destroyed_data";
    private GuestBook book;

    @SuppressWarnings("NullAway.Init") // opened before each test
    DestroyedDataTest() {}

    @BeforeEach
    void openBook() {
        Path file = folder.resolve("master-key.json");
        FileMasterKey.create(file);
        book = new GuestBook(database, file);
        book.replica().asSuperuser("truncate journal.data_key");
        book.register(caseId, "Guest");
        book.register(otherCase, "Guest");
        reopen();
    }

    @AfterEach
    void closeBook() {
        book.close();
    }

    /** As another process, which has nothing in memory. */
    private void reopen() {
        book.close();
        book = new GuestBook(database, folder.resolve("master-key.json"));
    }

    private void destroy(Purpose purpose) {
        boolean destroyed = book.replica().transactions().fetchInTransaction(() -> new WrappedKeys(
                        book.replica().dataSource())
                .destroy(KeyName.ofData(caseId, purpose)));
        assertThat(destroyed).isTrue();
    }

    @Test
    void what_was_kept_for_another_purpose_is_still_read() {
        destroy(Purpose.IDENTITY);

        assertThat(book.guests(caseId)).singleElement().satisfies(guest -> {
            assertThat(guest.name()).isEqualTo(PersonalData.DESTROYED);
            assertThat(guest.home()).isEqualTo(PersonalData.DESTROYED);
            assertThat(guest.finding()).isEqualTo("finding of Guest");
            assertThat(guest.notes()).extracting(Note::text).containsExactly("note on Guest");
        });
    }

    @Test
    void what_lies_deeper_in_an_event_says_so_too() {
        destroy(Purpose.FINDINGS);

        assertThat(book.guests(caseId)).singleElement().satisfies(guest -> {
            assertThat(guest.name()).isEqualTo("Guest");
            assertThat(guest.finding()).isEqualTo(PersonalData.DESTROYED);
            assertThat(guest.notes()).extracting(Note::text).containsExactly(PersonalData.DESTROYED);
        });
    }

    @Test
    void another_case_is_not_touched() {
        destroy(Purpose.IDENTITY);

        assertThat(book.guests(otherCase)).singleElement().satisfies(guest -> assertThat(guest.name())
                .isEqualTo("Guest"));
    }

    @Test
    void nothing_more_is_kept_for_a_purpose_that_was_destroyed() {
        destroy(Purpose.IDENTITY);

        assertThatThrownBy(() -> book.register(caseId, "Guest again"))
                .isInstanceOf(PersonalDataDestroyedException.class);
        assertThat(book.guests(caseId)).hasSize(1);
    }

    @Test
    void a_document_says_so_itself() {
        DocumentCipher documents =
                new DocumentCipher(new DataKeys(book.replica().keysets()));
        byte[] document = book.replica()
                .transactions()
                .fetchInTransaction(
                        () -> documents.encrypt(caseId, Purpose.ATTACHMENTS, "document", "Plan".getBytes(UTF_8)));
        destroy(Purpose.ATTACHMENTS);

        DocumentCipher later = new DocumentCipher(new DataKeys(book.replica().keysets()));
        assertThatThrownBy(() -> later.decrypt(caseId, Purpose.ATTACHMENTS, "document", document))
                .isInstanceOf(PersonalDataDestroyedException.class)
                .hasMessageContaining("ATTACHMENTS");
    }

    @Test
    void a_key_that_is_missing_without_having_been_destroyed_is_not_taken_for_destroyed() {
        book.replica().asSuperuser("delete from journal.data_key where entity_id = '" + caseId + "'");

        assertThatThrownBy(() -> book.guests(caseId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void nothing_is_left_of_a_destroyed_key_but_its_name() {
        destroy(Purpose.IDENTITY);

        book.query(
                "select wrapped, master_version from journal.data_key where entity_id = '%s' and purpose = 'IDENTITY'"
                        .formatted(caseId),
                row -> {
                    assertThat(row.getBytes(1)).isNull();
                    assertThat(row.getString(2)).isNull();
                });
        assertThat(book.rewraps().versions()).extracting(VersionUse::keys).containsExactly(3L);
        book.rewraps().makeVersion();
        assertThat(book.rewrapAll().processed()).isEqualTo(3);
    }
}
