package nl.veiligwonen.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.local.certificate.Shown;

/**
 * Where each part listens, on localhost only.
 *
 * @param mutualTls whether all speak TLS, and answer only who shows a certificate of the suite's authority
 */
public record Ports(
        int gateway,
        int intake,
        int assessment,
        int funding,
        int keycloak,
        int postgresql,
        int kafka,
        int kafkaController,
        boolean mutualTls) {

    private static final int HIGHEST = 65_535;
    private static final int COUNT = 8;

    public static Ports standard() {
        return new Ports(8443, 8081, 8082, 8083, 8180, 15432, 19092, 19093, false);
    }

    /** Eight ports in a row, in the order of this record: the gateway at the base itself. */
    public static Ports from(int base) {
        if (base < 1024 || base + COUNT - 1 > HIGHEST) {
            throw new IllegalArgumentException("a port base lies between 1024 and " + (HIGHEST - COUNT + 1));
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7, false);
    }

    /** The same, where each part shows the others a certificate and asks for one. */
    public Ports withMutualTls() {
        return new Ports(gateway, intake, assessment, funding, keycloak, postgresql, kafka, kafkaController, true);
    }

    public int of(PartName part) {
        return switch (part) {
            case GATEWAY -> gateway;
            case INTAKE -> intake;
            case ASSESSMENT -> assessment;
            case FUNDING -> funding;
            case KEYCLOAK -> keycloak;
            case POSTGRESQL -> postgresql;
            case KAFKA -> kafka;
        };
    }

    /** All that a part listens on. */
    @JsonIgnore
    public List<Integer> allOf(PartName part) {
        return part == PartName.KAFKA ? List.of(kafka, kafkaController) : List.of(of(part));
    }

    /** The address of a part. The gateway, the door to the outside, speaks TLS and nothing else. */
    public String url(PartName part) {
        String scheme = part == PartName.GATEWAY || mutualTls ? "https" : "http";
        return scheme + "://localhost:" + of(part);
    }

    /** The realm's address, and the {@code iss} of its tokens. */
    public String issuer() {
        return url(PartName.KEYCLOAK) + "/realms/veilig-wonen";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgresql + "/" + database;
    }

    /** The same for who shows a certificate where that is asked. */
    public String jdbcUrl(String database, Shown shown) {
        return jdbcUrl(database) + (mutualTls ? shown.toPostgresql() : "");
    }

    /** What a client of Kafka must know. */
    public Map<String, Object> kafkaClient(Shown shown) {
        Map<String, Object> settings = new HashMap<>(mutualTls ? shown.toKafka() : Map.of());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    public String bootstrapServers() {
        return "localhost:" + kafka;
    }
}
