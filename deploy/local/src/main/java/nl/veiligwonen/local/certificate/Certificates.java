package nl.veiligwonen.local.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Makes the certificates of a suite at its first start, and others before they end. */
public final class Certificates {

    /** So long before its end one gets another. */
    static final Duration IN_TIME = Duration.ofDays(30);

    private final CertificateFolder folder;
    private final Clock clock;

    public Certificates(CertificateFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Sees to it that each of these has a certificate that lasts. The authority stays the same as long as it can. */
    public synchronized void provide(Collection<String> names) {
        try {
            Files.createDirectories(
                    folder.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Instant now = clock.instant();
            Authority authority = authority(now);
            for (String name : names) {
                provide(name, authority, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Authority authority(Instant now) throws IOException, GeneralSecurityException {
        if (Files.exists(folder.authority()) && Files.exists(folder.authorityKey())) {
            Identity known = new Identity(Pem.key(folder.authorityKey()), Pem.certificate(folder.authority()));
            if (!known.endsWithin(Authority.LIFE_OF_CERTIFICATES.plus(IN_TIME), now)) {
                return new Authority(known);
            }
        }
        Authority made = Authority.make(now);
        Pem.write(folder.authorityKey(), made.identity().key());
        Pem.write(folder.authority(), made.identity().certificate());
        return made;
    }

    private void provide(String name, Authority authority, Instant now) throws IOException, GeneralSecurityException {
        Path file = folder.identity(name);
        if (Files.exists(file) && Files.exists(folder.certificate(name))) {
            Identity known = new Identity(Pem.key(file), Pem.certificate(file));
            if (!known.endsWithin(IN_TIME, now) && isBy(authority, known)) {
                return;
            }
        }
        Identity made = authority.issue(name, now);
        Pem.write(file, made.key(), made.certificate());
        Pem.write(folder.certificate(name), made.certificate());
    }

    private static boolean isBy(Authority authority, Identity identity) {
        try {
            identity.certificate().verify(authority.identity().certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
