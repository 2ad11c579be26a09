package nl.veiligwonen.local.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What a client of the suite on this machine trusts: its authority, and nobody else. */
public record Trust(CertificateFolder folder) {

    /** For a client that calls the suite. */
    public SSLContext context() {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of the commands, where there is one. */
    private KeyManager @Nullable [] shown() throws GeneralSecurityException {
        Path file = folder.identity(Shown.LAUNCHER);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry(Shown.LAUNCHER, Pem.key(file), new char[0], new Certificate[] {Pem.certificate(file)});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            return keys.getKeyManagers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the authority alone. */
    public KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", Pem.certificate(folder.authority()));
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
