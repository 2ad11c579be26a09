package nl.veiligwonen.platform.web;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a caller has signed in as surely as his roles ask. The realm asks for the second factor; that a token tells of it is checked
 * here too, so that a realm, a client or a flow that forgets to ask opens nothing.
 */
public final class SecondFactor {

    /** The claim that tells how one has signed in: the methods of RFC 8176. */
    public static final String CLAIM = "amr";

    /** The challenge to sign in more surely (RFC 9470, section 3). */
    public static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\","
            + " error_description=\"Your role asks for a second factor\"";

    /** Methods that are a second factor beside a password: a code, a key, or what an identity provider counts as several. */
    private static final Set<String> METHODS = Set.of("otp", "hwk", "mfa");

    private SecondFactor() {}

    /**
     * Whether someone with these roles must sign in anew.
     *
     * @param methods the value of the {@link #CLAIM}; null if the token has none
     */
    public static boolean isMissing(Set<Role> roles, @Nullable Object methods) {
        return roles.stream().anyMatch(Role::asksForSecondFactor)
                && !(methods instanceof Collection<?> told && told.stream().anyMatch(SecondFactor::isOne));
    }

    private static boolean isOne(Object method) {
        return METHODS.contains(method instanceof JsonString text ? text.getString() : method.toString());
    }
}
