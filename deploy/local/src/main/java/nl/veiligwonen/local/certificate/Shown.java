package nl.veiligwonen.local.certificate;

import java.nio.file.Path;
import java.util.Map;

/** The certificate that one shows to the parts of a suite with mutual TLS, as the settings of each kind of client. */
public record Shown(CertificateFolder folder, String name) {

    /** How the commands of {@code ./vw} call themselves. */
    public static final String LAUNCHER = "launcher";

    /** For clients of Kafka and for the broker. */
    public Map<String, Object> toKafka() {
        return Map.of(
                "security.protocol", "SSL",
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", file().toString(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", folder.authority().toString());
    }

    /** What follows the address of a database. */
    public String toPostgresql() {
        return "?sslmode=verify-full&sslrootcert=%s&sslcert=%s&sslkey=%s&pemKeyAlgorithm=EC"
                .formatted(folder.authority(), folder.certificate(name), file());
    }

    /** For a service or the gateway. */
    public Map<String, String> toApplication() {
        return Map.of(
                "QUARKUS_PROFILE", "prod,mutual-tls",
                "VEILIGWONEN_MUTUAL_TLS_CERTIFICATE_FILE", file().toString(),
                "VEILIGWONEN_MUTUAL_TLS_AUTHORITY_FILE", folder.authority().toString());
    }

    private Path file() {
        return folder.identity(name);
    }
}
