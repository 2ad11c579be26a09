package nl.veiligwonen.local.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A key and the certificate that says whose it is. */
record Identity(PrivateKey key, X509Certificate certificate) {

    boolean endsWithin(Duration time, Instant now) {
        return !now.plus(time).isBefore(certificate.getNotAfter().toInstant());
    }
}
