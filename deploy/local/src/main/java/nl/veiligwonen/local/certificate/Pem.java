package nl.veiligwonen.local.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligwonen.local.suite.JsonFile;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Keys and certificates as text (RFC 7468), which all parts read. */
final class Pem {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*-----END CERTIFICATE-----", Pattern.DOTALL);

    private Pem() {}

    /** What is to be written to a file: a key, a certificate, or one after the other. */
    static void write(Path file, Object... entries) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object entry : entries) {
                writer.writeObject(entry instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : entry);
            }
        }
        JsonFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(find(KEY, file).group(1));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        byte[] encoded = find(CERTIFICATE, file).group().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static Matcher find(Pattern what, Path file) throws IOException {
        Matcher found = what.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new IOException("%s is not what it should be; delete it, and it is made anew".formatted(file));
        }
        return found;
    }
}
