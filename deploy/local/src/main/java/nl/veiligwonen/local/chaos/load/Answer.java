package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What was answered to a request, once. */
public record Answer(Request request, int status, String body) {

    private static final Set<Integer> AGAIN = Set.of(401, 500, 503);

    /** Whether it was carried out. */
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether it is what the request comes to. It is not if it asks to send the request again: not signed in any more, a
     * fault, not available, or others who got in first each time.
     */
    public boolean isFinal() {
        return !AGAIN.contains(status) && !code().equals("concurrent-change");
    }

    /** Whether it was refused by a rule. */
    public boolean isRefused() {
        return status == 409;
    }

    public JsonNode json() {
        return Request.read(body);
    }

    /** The code of a problem, such as {@code nothing-to-release}; empty for none. */
    public String code() {
        return isDone() ? "" : json().path("code").asText();
    }
}
