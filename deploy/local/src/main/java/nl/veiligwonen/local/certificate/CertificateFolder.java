package nl.veiligwonen.local.certificate;

import java.nio.file.Path;

/** Where the certificates of one suite are, for its owner alone. */
public record CertificateFolder(Path root) {

    /** The certificate of the authority: what a client must trust. Holds no secret. */
    public Path authority() {
        return root.resolve("authority.pem");
    }

    /** What the authority signs with. */
    Path authorityKey() {
        return root.resolve("authority.key.pem");
    }

    /** The key of one who shows a certificate, and that certificate: one file, so that it is replaced as a whole. */
    public Path identity(String name) {
        return root.resolve(name + ".pem");
    }

    /** The certificate alone, for a client that can't find it beside a key. */
    public Path certificate(String name) {
        return root.resolve(name + ".certificate.pem");
    }
}
