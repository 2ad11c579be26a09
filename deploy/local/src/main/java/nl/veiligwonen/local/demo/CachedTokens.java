package nl.veiligwonen.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens for as long as they are good: the demo calls thousands of times, and each sign-in costs a hash. */
final class CachedTokens implements TokenSource {

    /** Tokens are valid for five minutes; after a suite has been killed its keys are the same. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private record Kept(String token, Instant until) {}

    private final TokenSource source;
    private final Clock clock;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    CachedTokens(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String tokenOf(String user) {
        Instant now = clock.instant();
        return kept.compute(
                        user,
                        (name, token) -> token != null && token.until().isAfter(now)
                                ? token
                                : new Kept(source.tokenOf(name), now.plus(GOOD_FOR)))
                .token();
    }
}
