package nl.veiligwonen.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.MasterKeyConfig;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.masterkey.Rewrap;
import nl.veiligwonen.platform.masterkey.SoftHsm;
import nl.veiligwonen.platform.masterkey.TokenMasterKey;
import nl.veiligwonen.platform.masterkey.VersionUse;
import nl.veiligwonen.platform.masterkey.WrappedPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Master keys get new versions; events stay as they are and stay readable. */
class RewrapTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    Path folder;

    private final String database = "rewrap_" + DATABASES.incrementAndGet();
    private Path file = Path.of("none");

    @BeforeEach
    void makeFile() {
        file = folder.resolve("master-key.json");
        FileMasterKey.create(file);
    }

    private static List<String> cases(int number) {
        return IntStream.range(0, number)
                .mapToObj(one -> UUID.randomUUID().toString())
                .toList();
    }

    @Test
    void events_written_before_during_and_after_are_read_when_the_old_version_is_gone() throws Exception {
        List<String> before = cases(250);
        List<String> during = new ArrayList<>();
        List<String> after = cases(5);
        String old;
        Map<String, String> stored;
        try (GuestBook book = new GuestBook(database, file);
                GuestBook replica = new GuestBook(database, file)) {
            before.forEach(guest -> book.register(guest, guest));
            old = book.rewraps().versions().getLast().version();
            stored = book.stored();
            AtomicBoolean ended = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!ended.get()) {
                    String guest = UUID.randomUUID().toString();
                    replica.register(guest, guest);
                    during.add(guest);
                }
            });

            String version = book.rewraps().makeVersion();
            Rewrap done = book.rewrapAll();
            ended.set(true);
            writer.join();
            after.forEach(guest -> replica.register(guest, guest));

            assertThat(done.state()).isEqualTo(Rewrap.State.DONE);
            assertThat(done.processed()).isGreaterThanOrEqualTo(2L * before.size());
            assertThat(book.rewraps().versions())
                    .extracting(VersionUse::version, VersionUse::isRemovable)
                    .containsExactly(tuple(old, true), tuple(version, false));
            assertThat(during).isNotEmpty();
            assertThat(book.stored()).containsAllEntriesOf(stored);
        }

        remove(old);

        try (GuestBook fresh = new GuestBook(database, file)) {
            List<String> all = new ArrayList<>(before);
            all.addAll(during);
            all.addAll(after);
            assertThat(all).allSatisfy(guest -> {
                assertThat(fresh.guests(guest)).singleElement().satisfies(event -> {
                    assertThat(event.name()).isEqualTo(guest);
                    assertThat(event.notes()).extracting(GuestEvent.Note::text).containsExactly("note on " + guest);
                });
            });
        }
    }

    @Test
    void a_version_that_keys_hang_on_is_not_removable() {
        try (GuestBook book = new GuestBook(database, file)) {
            book.register("case", "Guest");

            book.rewraps().makeVersion();

            assertThat(book.rewraps().versions()).extracting(VersionUse::keys).containsExactly(2L, 0L);
            assertThat(book.rewraps().versions()).noneMatch(VersionUse::isRemovable);
        }
    }

    @Test
    void a_run_that_breaks_off_keeps_what_it_did_and_the_next_does_the_rest() {
        try (GuestBook book = new GuestBook(database, file)) {
            cases(150).forEach(guest -> book.register(guest, guest));
            book.rewraps().makeVersion();
            book.rewrapThrough(place -> new BreaksOff(place, 2));

            Rewrap broken = book.rewrapAll();

            assertThat(broken.state()).isEqualTo(Rewrap.State.FAILED);
            assertThat(broken.failure()).isEqualTo("IllegalStateException");
            assertThat(broken.processed()).isEqualTo(200);
            book.rewrapThrough(place -> place);
            Rewrap rest = book.rewrapAll();
            assertThat(rest.state()).isEqualTo(Rewrap.State.DONE);
            assertThat(rest.processed()).isEqualTo(100);
        }
    }

    @Test
    void keys_that_were_wrapped_before_versions_were_kept_are_read_and_get_one() throws Exception {
        String caseId = UUID.randomUUID().toString();
        try (GuestBook book = new GuestBook(database, file)) {
            keepInEarlierForm(book, caseId, "IDENTITY");
            keepInEarlierForm(book, caseId, "FINDINGS");
            book.register(caseId, "Guest");
            assertThat(book.rewraps().versions().getFirst()).isEqualTo(new VersionUse("", true, false, 2));

            Rewrap done = book.rewrapAll();

            assertThat(done.processed()).isEqualTo(2);
            assertThat(book.rewraps().versions()).extracting(VersionUse::keys).containsExactly(2L);
        }
        try (GuestBook fresh = new GuestBook(database, file)) {
            assertThat(fresh.guests(caseId))
                    .extracting(GuestEvent.Registered::name)
                    .containsExactly("Guest");
        }
    }

    @Test
    void keys_move_from_a_file_to_a_token() throws IOException {
        String caseId = UUID.randomUUID().toString();
        MasterKeyConfig.Token token = SoftHsm.newToken();
        TokenMasterKey.create(token);
        try (GuestBook book = new GuestBook(database, file)) {
            book.register(caseId, "Guest");
        }

        try (GuestBook both = new GuestBook(
                database,
                new MasterKeys(List.of(new FileMasterKey(file), TokenMasterKey.open(token)), TokenMasterKey.KIND))) {
            assertThat(both.rewrapAll().processed()).isEqualTo(2);
        }

        Files.delete(file);
        try (GuestBook fresh =
                new GuestBook(database, new MasterKeys(List.of(TokenMasterKey.open(token)), TokenMasterKey.KIND))) {
            assertThat(fresh.guests(caseId))
                    .extracting(GuestEvent.Registered::name)
                    .containsExactly("Guest");
        }
    }

    @Test
    void fingerprints_stay_what_they_are() {
        byte[] before;
        try (GuestBook book = new GuestBook(database, file)) {
            before = book.fingerprint("Guest");
            book.rewraps().makeVersion();
            assertThat(book.rewrapAll().processed()).isEqualTo(1);
        }
        try (GuestBook fresh = new GuestBook(database, file)) {
            assertThat(fresh.fingerprint("Guest")).isEqualTo(before);
        }
    }

    /** Wraps as it was done before versions were kept: a keyset in Tink's own encrypted form. */
    private void keepInEarlierForm(GuestBook book, String caseId, String purpose)
            throws IOException, GeneralSecurityException {
        Aead master = keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] place = "data-key|%s|%s".formatted(caseId, purpose).getBytes(StandardCharsets.UTF_8);
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master, place);
        book.replica()
                .asSuperuser("insert into journal.data_key (entity_id, purpose, wrapped) values ('%s', '%s', '\\x%s')"
                        .formatted(caseId, purpose, HexFormat.of().formatHex(wrapped)));
    }

    private KeysetHandle keyset() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Takes a version out of the file, as an operator does. */
    private void remove(String version) throws IOException, GeneralSecurityException {
        KeysetHandle keyset = keyset();
        KeysetHandle.Builder left = KeysetHandle.newBuilder(keyset);
        for (int place = keyset.size() - 1; place >= 0; place--) {
            if (version.equals(
                    "file:" + Integer.toUnsignedString(keyset.getAt(place).getId()))) {
                left.deleteAt(place);
            }
        }
        assertThat(left.size()).isEqualTo(keyset.size() - 1);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(left.build(), InsecureSecretKeyAccess.get()));
    }

    /** A place of which the service stops after some batches. */
    private record BreaksOff(WrappedPlace place, AtomicInteger batches) implements WrappedPlace {

        BreaksOff(WrappedPlace place, int batches) {
            this(place, new AtomicInteger(batches));
        }

        @Override
        public Map<String, Long> countByMasterVersion() {
            return place.countByMasterVersion();
        }

        @Override
        public int rewrap(int limit) {
            int wrapped = place.rewrap(limit);
            if (batches.getAndDecrement() == 0) {
                throw new IllegalStateException("The service stops in the middle of a batch");
            }
            return wrapped;
        }
    }
}
