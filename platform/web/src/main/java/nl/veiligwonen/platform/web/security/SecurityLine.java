package nl.veiligwonen.platform.web.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of the log, with the fields of BIO2, 8.15.01.
 *
 * @param action what was done or tried
 * @param object to what: a part, or an address of the API without what callers write into it
 * @param result how it ended
 * @param origin the address it came from
 * @param actor the id at the identity provider of who did it; never a name
 */
record SecurityLine(Instant time, String action, String object, String result, String origin, String actor) {

    private static final int LONGEST = 100;
    /** Nothing that ends a line or a text, whatever a caller sends. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9 .:/_*-]");

    String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("action", action);
        fields.put("object", object);
        fields.put("result", result);
        fields.put("origin", origin);
        fields.put("actor", actor);
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), safe(field.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String safe(String value) {
        String safe = UNSAFE.matcher(value).replaceAll("_");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }
}
