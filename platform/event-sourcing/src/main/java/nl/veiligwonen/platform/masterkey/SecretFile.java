package nl.veiligwonen.platform.masterkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file with a secret in it, which is not read if anyone but its owner may open it. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

    private SecretFile() {}

    /**
     * Reads it.
     *
     * @param what how an operator knows it
     * @param setting which setting names it
     * @throws MasterKeyException if it is missing, can't be read, or is open to others; the message says what to do
     */
    public static String read(Path file, String what, String setting) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new MasterKeyException(
                        "%s %s is open to others than its owner: chmod 600 %2$s, and renew what is in it"
                                        .formatted(what, file)
                                + " if someone may have seen it");
            }
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new MasterKeyException(
                    "%s %s is not there: put it there, or set %s to where it is".formatted(what, file, setting));
        } catch (IOException unreadable) {
            throw new MasterKeyException(
                    "%s %s can't be read: give it to the user that runs the service, chmod 600, or set %s"
                            .formatted(what, file, setting),
                    unreadable);
        }
    }
}
