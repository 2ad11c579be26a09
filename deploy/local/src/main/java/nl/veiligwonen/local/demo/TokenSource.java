package nl.veiligwonen.local.demo;

/** Where the demo gets the access tokens of the people it plays. */
@FunctionalInterface
public interface TokenSource {

    /**
     * A token that is valid for another half minute at least.
     *
     * @param user a demo user, such as {@code adviser-1} or {@code org-gm0344}
     */
    String tokenOf(String user);
}
