package nl.veiligwonen.platform.masterkey;

import java.util.List;

/** Stands where there is no master key yet. */
final class NoMasterKey implements MasterKey {

    @Override
    public String kind() {
        return "none";
    }

    @Override
    public List<String> versions() {
        return List.of();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] place) {
        throw new MasterKeyException("There is none");
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] place) {
        throw new MasterKeyException("There is none");
    }

    @Override
    public String makeVersion() {
        throw new MasterKeyException("There is none");
    }
}
