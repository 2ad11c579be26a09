package nl.veiligwonen.platform.web.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands among others (W3C Trace Context). The ids of our own come from a secure source and are derived
 * from nothing.
 *
 * @param traceId 32 hexadecimals: what was begun outside, over all services
 * @param spanId 16 hexadecimals: this request
 * @param parentSpanId 16 hexadecimals: the request that led to this one; null if the trace begins here
 */
public record Trace(String traceId, String spanId, @Nullable String parentSpanId) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The trace of a request with this header {@code traceparent}; a new one if it is null or malformed. */
    public static Trace following(@Nullable String traceparent) {
        Matcher header = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return header.matches()
                ? new Trace(header.group(1), random(8), header.group(2))
                : new Trace(random(16), random(8), null);
    }

    /** An action within this one. */
    public Trace within() {
        return new Trace(traceId, random(8), spanId);
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
