package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;

/** What was answered to a request, once. */
public record Answer(Request request, int status, String body) {

    /** Whether it was carried out. */
    public boolean isDone() {
        return status >= 200 && status < 300;
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
