package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.masterkey.WrappedKey;

/** Opens what was wrapped before versions were kept: by the master key in a file, which tells its version in what it wraps. */
record EarlierWrapping(MasterKeys master) implements Aead {

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
        throw new UnsupportedOperationException("Nothing is wrapped like that any more");
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
        return master.unwrap(new WrappedKey(FileMasterKey.versionOf(ciphertext), ciphertext), associatedData);
    }
}
