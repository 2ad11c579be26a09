package nl.veiligwonen.platform.masterkey;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A master key in a file that only its owner may read: a Tink keyset in JSON, each key of which is a version. The primary
 * key wraps. The file is read again when it has been replaced.
 */
public final class FileMasterKey implements MasterKey {

    /** What the names of its versions begin with. */
    public static final String KIND = "file";

    static final String SETTING = "veiligwonen.personal-data.master-key-file";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Where the id of the key stands in what Tink encrypts: after one byte that tells the form. */
    private static final int PLACE_OF_ID = 1;

    /** A file as it was when it was read. */
    private record Stamp(FileTime changed, @Nullable Object file) {}

    private record Loaded(Stamp stamp, KeysetHandle keyset, Aead aead) {

        String version() {
            return name(keyset.getPrimary().getId());
        }
    }

    private final Path file;
    private volatile Loaded loaded;

    /**
     * The master key in this file.
     *
     * @throws MasterKeyException if the file is missing, open to others, or no keyset
     */
    public FileMasterKey(Path file) {
        this.file = file;
        this.loaded = load();
    }

    /**
     * Makes a file with a new AES-256-GCM key, mode 0600.
     *
     * @throws MasterKeyException if the file exists already or can't be written
     */
    public static void create(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, json(fresh));
        } catch (IOException | GeneralSecurityException failed) {
            throw new MasterKeyException("Can't make a master key file " + file, failed);
        }
    }

    /** The version that encrypted this, which every ciphertext of Tink tells. */
    public static String versionOf(byte[] ciphertext) {
        return name(ByteBuffer.wrap(ciphertext).getInt(PLACE_OF_ID));
    }

    private static String name(int keyId) {
        return KIND + ":" + Integer.toUnsignedString(keyId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> versions() {
        KeysetHandle keyset = current().keyset();
        Stream<KeysetHandle.Entry> others = IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> entry.getStatus() == KeyStatus.ENABLED && !entry.isPrimary());
        return Stream.concat(others, Stream.of(keyset.getPrimary()))
                .map(entry -> name(entry.getId()))
                .toList();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] place) {
        Loaded current = current();
        try {
            return new WrappedKey(current.version(), current.aead().encrypt(key, place));
        } catch (GeneralSecurityException failed) {
            throw new MasterKeyException("The master key file can't wrap", failed);
        }
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] place) {
        try {
            return current().aead().decrypt(wrapped.bytes(), place);
        } catch (GeneralSecurityException foreign) {
            throw new MasterKeyException(
                    "A key of version %s is not wrapped by the master key file for this place"
                            .formatted(wrapped.version()),
                    foreign);
        }
    }

    @Override
    public synchronized String makeVersion() {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel turn = FileChannel.open(beside(".lock"), options, OWNER_ONLY)) {
            FileLock held = turn.lock();
            replace(grown(load().keyset()));
            held.release();
            return current().version();
        } catch (IOException unwritable) {
            throw new MasterKeyException(
                    ("The master key file %s can't be replaced from here: add an AES-256-GCM key to the keyset with tinkey,"
                                    + " make it primary, and put the file where all services read it")
                            .formatted(file),
                    unwritable);
        } catch (GeneralSecurityException failed) {
            throw new MasterKeyException("No new key can be made", failed);
        }
    }

    private static KeysetHandle grown(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    /** Whoever reads meanwhile reads the file as it was or as it becomes. */
    private void replace(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Path next = beside(".new");
        Files.deleteIfExists(next);
        Files.createFile(next, OWNER_ONLY);
        try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(json(keyset).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private Loaded current() {
        Loaded last = loaded;
        if (last.stamp().equals(stamp())) {
            return last;
        }
        Loaded fresh = load();
        loaded = fresh;
        return fresh;
    }

    private Loaded load() {
        String json = SecretFile.read(file, "The master key file", SETTING);
        try {
            AeadConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Loaded(stamp(), keyset, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException noKeyset) {
            // The cause is left out: its message may quote the content.
            throw new MasterKeyException(
                    "The master key file %s holds no Tink keyset for encryption (AES-256-GCM) in JSON".formatted(file));
        }
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.fileKey());
        } catch (IOException gone) {
            throw new MasterKeyAwayException("The master key file %s is not there any more".formatted(file), gone);
        }
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
