package nl.veiligwonen.gateway.signin;

/**
 * A caller whose sign-in has been checked.
 *
 * @param means what he signed in with
 */
public record SignedIn(AccessToken token, Means means) {

    /** How a caller shows who he is. */
    public enum Means {
        /** An {@code Authorization} header, which no other site can make a browser send. */
        TOKEN,
        /** The session cookie of the page, which a browser sends by itself: good for looking, not for changing. */
        SESSION
    }
}
