package nl.veiligwonen.local.keycloak;

import java.util.List;
import java.util.Optional;

/**
 * Someone who can sign in to the local suite.
 *
 * @param roles roles of the realm
 * @param secondFactor whether one of his roles asks for a code besides the password
 * @param organisation TOOI code, for who acts for an organisation
 */
public record DemoUser(
        String username,
        String password,
        String name,
        List<String> roles,
        boolean secondFactor,
        Optional<String> organisation) {}
