package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of the request as it was sent, whatever its REST method has made of it. */
@RequestScoped
public class ReceivedBody {

    private @Nullable String canonical;

    void remember(JsonNode tree) {
        canonical = canonical(tree);
    }

    /** Two raw bodies are the same if all their bytes are. */
    void remember(RawBody raw) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw.bytes());
            canonical = raw.type() + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }

    /** The body in one form for all ways to write it: names in order, no layout. Empty if there was none. */
    public String canonical() {
        String text = canonical;
        return text == null ? "" : text;
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            return sorted.entrySet().stream()
                    .map(property -> quoted(property.getKey()) + ":" + canonical(property.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (node.isArray()) {
            return node.valueStream().map(ReceivedBody::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }
}
