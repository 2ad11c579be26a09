package nl.veiligwonen.local.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.keycloak.Tokens;

/** Tokens for many callers; asked again while Keycloak can't give one, because its database is away. */
public final class FreshTokens {

    /** Tokens are valid for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private record Token(String text, long sinceNanos) {}

    private final Map<String, Token> kept = new HashMap<>();
    private final Tokens tokens;

    public FreshTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token that is valid for some minutes. */
    public synchronized String of(String user) throws InterruptedException {
        Token known = kept.get(user);
        if (known == null || System.nanoTime() - known.sinceNanos() > FRESH.toNanos()) {
            known = new Token(another(user), System.nanoTime());
            kept.put(user, known);
        }
        return known.text();
    }

    private String another(String user) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return tokens.of(user);
            } catch (Trouble away) {
                if (System.nanoTime() > giveUpAt) {
                    throw away;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
