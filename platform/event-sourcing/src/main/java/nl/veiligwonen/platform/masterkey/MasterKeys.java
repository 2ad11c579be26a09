package nl.veiligwonen.platform.masterkey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The master key that wraps, and those that only go on to unwrap what they have wrapped: after a move from a file to a token,
 * the file.
 */
@Singleton
public class MasterKeys {

    private final MasterKey wrapping;
    private final List<MasterKey> all;

    @Inject
    MasterKeys(MasterKeyConfig config) {
        this(configured(config), config.masterKey().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Only the master key in this file. */
    public MasterKeys(Path file) {
        this(List.of(new FileMasterKey(file)), FileMasterKey.KIND);
    }

    /**
     * These master keys.
     *
     * @param kind which of them wraps
     * @throws MasterKeyException if that one is not among them
     */
    public MasterKeys(List<MasterKey> all, String kind) {
        this.all = List.copyOf(all);
        this.wrapping = of(kind);
    }

    private static List<MasterKey> configured(MasterKeyConfig config) {
        List<MasterKey> all = new ArrayList<>();
        config.masterKeyFile().map(FileMasterKey::new).ifPresent(all::add);
        if (config.token().library().isPresent()) {
            all.add(TokenMasterKey.open(config.token()));
        }
        if (config.transit().address().isPresent()) {
            all.add(TransitMasterKey.open(config.transit()));
        }
        return all;
    }

    /** The names of all versions, the one that wraps last. */
    public List<String> versions() {
        List<String> versions = new ArrayList<>();
        all.stream().filter(key -> key != wrapping).forEach(key -> versions.addAll(key.versions()));
        versions.addAll(wrapping.versions());
        return versions;
    }

    /** The name of the version that wraps. */
    public String version() {
        return wrapping.versions().getLast();
    }

    /** Wraps a key, as {@link MasterKey#wrap}. */
    public WrappedKey wrap(byte[] key, byte[] place) {
        return wrapping.wrap(key, place);
    }

    /** Unwraps a key, as {@link MasterKey#unwrap}, with the master key that wrapped it. */
    public byte[] unwrap(WrappedKey wrapped, byte[] place) {
        return wrapperOf(wrapped).unwrap(wrapped, place);
    }

    /** Wraps a wrapped key with the version that wraps now. */
    public WrappedKey rewrap(WrappedKey wrapped, byte[] place) {
        MasterKey wrapper = wrapperOf(wrapped);
        return wrapper == wrapping
                ? wrapping.rewrap(wrapped, place)
                : wrapping.wrap(wrapper.unwrap(wrapped, place), place);
    }

    /** Makes a new version, as {@link MasterKey#makeVersion}. */
    public String makeVersion() {
        return wrapping.makeVersion();
    }

    private MasterKey wrapperOf(WrappedKey wrapped) {
        return of(wrapped.version().substring(0, Math.max(0, wrapped.version().indexOf(':'))));
    }

    private MasterKey of(String kind) {
        return all.stream()
                .filter(key -> key.kind().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> new MasterKeyException("No master key of kind %s is set: see veiligwonen.personal-data.*"
                                .formatted(kind.isEmpty() ? "without a name" : kind)));
    }
}
