package nl.veiligwonen.platform.test;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of a part on localhost and of a client of it, each trusted by the other; new in every run.
 *
 * @param folder where they are
 * @param name whose they are
 */
public record TestCertificates(Path folder, String name) {

    private static final String PASSWORD = "of-the-tests";
    private static final Map<String, TestCertificates> MADE = new ConcurrentHashMap<>();

    /** Made when they are first asked for. */
    public static TestCertificates of(String name) {
        return MADE.computeIfAbsent(name, TestCertificates::make);
    }

    private static TestCertificates make(String name) {
        try {
            TestCertificates made = new TestCertificates(Files.createTempDirectory("certificates"), name);
            new CertificateGenerator(made.folder, true)
                    .generate(new CertificateRequest()
                            .withName(name)
                            .withPassword(PASSWORD)
                            .withCN("localhost")
                            .withFormat(Format.PEM)
                            .withFormat(Format.PKCS12)
                            .withClientCertificate());
            Files.writeString(made.identity(), made.text(".crt") + made.text(".key"));
            return made;
        } catch (Exception failed) {
            throw new IllegalStateException("The certificates of the tests could not be made", failed);
        }
    }

    private String text(String ending) throws IOException {
        return Files.readString(folder.resolve(name + ending));
    }

    /** Key and certificate of the part in one file. */
    public Path identity() {
        return folder.resolve("identity.pem");
    }

    /** What the part trusts. */
    public Path authority() {
        return folder.resolve(name + "-server-ca.crt");
    }

    /** Of a client that trusts the part and shows its certificate. */
    public SSLContext context() {
        return contextShowing(this);
    }

    /** Of a client that trusts the part and shows nothing. */
    public SSLContext contextWithoutCertificate() {
        return context(null);
    }

    /** Of a client that trusts the part and shows a certificate that it has elsewhere. */
    public SSLContext contextShowing(TestCertificates others) {
        return context(others);
    }

    private SSLContext context(@Nullable TestCertificates shown) {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store("-client-truststore.p12"));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(shown == null ? null : shown.store("-client-keystore.p12"), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private KeyStore store(String ending) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ending))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
