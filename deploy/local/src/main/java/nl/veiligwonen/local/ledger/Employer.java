package nl.veiligwonen.local.ledger;

/**
 * An organisation that has a demo user of its own.
 *
 * @param user who asks for it
 * @param organisation its TOOI code
 */
public record Employer(String user, String organisation) {

    public static final Employer UTRECHT = new Employer("utrecht", "gm0344");
}
