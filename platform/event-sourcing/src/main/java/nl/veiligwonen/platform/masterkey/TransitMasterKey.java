package nl.veiligwonen.platform.masterkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A master key in a key-management system, by the transit API of Vault and OpenBao: it encrypts and decrypts there and
 * never comes here. A place is given as context, so the key must be a derived one; associated data would bind as well, but
 * what has that can't be wrapped again within the system (hashicorp/vault issue 29532).
 */
public final class TransitMasterKey implements MasterKey {

    /** What the names of its versions begin with. */
    public static final String KIND = "transit";

    private static final String TYPE = "aes256-gcm96";

    /** How a ciphertext tells its version. */
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v([1-9][0-9]{0,8}):.+");

    private final MasterKeyConfig.Transit config;
    private final TransitClient client;

    private TransitMasterKey(MasterKeyConfig.Transit config) {
        this.config = config;
        this.client = new TransitClient(config);
    }

    /**
     * The master key in a key-management system.
     *
     * @throws MasterKeyException if the system can't be reached, lets us not in, or has no such key of the right type
     */
    public static TransitMasterKey open(MasterKeyConfig.Transit config) {
        TransitMasterKey key = new TransitMasterKey(config);
        JsonNode told = key.client.get("keys/" + config.key());
        if (!TYPE.equals(told.path("type").asText()) || !told.path("derived").asBoolean()) {
            throw new MasterKeyException(
                    "Key %s of the key-management system is not of type %s with derived=true: make one that is"
                            .formatted(config.key(), TYPE));
        }
        return key;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The versions that still decrypt: those below {@code min_decryption_version} are gone for us. */
    @Override
    public List<String> versions() {
        JsonNode told = client.get("keys/" + config.key());
        int oldest = told.path("min_decryption_version").asInt(1);
        List<Integer> numbers = new ArrayList<>();
        told.path("keys").fieldNames().forEachRemaining(number -> numbers.add(Integer.parseInt(number)));
        return numbers.stream()
                .filter(number -> number >= oldest)
                .sorted(Comparator.naturalOrder())
                .map(this::name)
                .toList();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] place) {
        ObjectNode body = client.body()
                .put("plaintext", Base64.getEncoder().encodeToString(key))
                .put("context", context(place));
        return wrapped(client.post("encrypt/" + config.key(), body));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] place) {
        ObjectNode body = client.body()
                .put("ciphertext", new String(wrapped.bytes(), StandardCharsets.US_ASCII))
                .put("context", context(place));
        return Base64.getDecoder()
                .decode(client.post("decrypt/" + config.key(), body)
                        .path("plaintext")
                        .asText());
    }

    /** Within the system: the key that is wrapped does not come here. */
    @Override
    public WrappedKey rewrap(WrappedKey wrapped, byte[] place) {
        ObjectNode body = client.body()
                .put("ciphertext", new String(wrapped.bytes(), StandardCharsets.US_ASCII))
                .put("context", context(place));
        return wrapped(client.post("rewrap/" + config.key(), body));
    }

    @Override
    public String makeVersion() {
        client.post("keys/" + config.key() + "/rotate", client.body());
        return versions().getLast();
    }

    private WrappedKey wrapped(JsonNode answer) {
        String ciphertext = answer.path("ciphertext").asText();
        Matcher form = CIPHERTEXT.matcher(ciphertext);
        if (!form.matches()) {
            throw new MasterKeyException("The key-management system answers in a form that is not known");
        }
        return new WrappedKey(name(Integer.parseInt(form.group(1))), ciphertext.getBytes(StandardCharsets.US_ASCII));
    }

    private String name(int number) {
        return "%s:%s-%d".formatted(KIND, config.key(), number);
    }

    /** Never empty, which the API does not take. */
    private static String context(byte[] place) {
        byte[] context = ("veiligwonen|" + new String(place, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(context);
    }
}
