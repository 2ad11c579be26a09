package nl.veiligwonen.platform.domain;

/**
 * A person or system that does something, by the opaque subject identifier of the identity provider. Never a name.
 *
 * @param id the subject ({@code sub}) of the token, or {@code system:} and the name of a service
 */
public record Actor(String id) {

    private static final String SYSTEM = "system:";

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor has an id");
        }
    }

    /** A part of the suite that acts by itself, on what another part has told it. */
    public static Actor system(String service) {
        return new Actor(SYSTEM + service);
    }

    /** Someone of whom no trace is left. */
    public static Actor destroyed() {
        return new Actor(PersonalData.DESTROYED);
    }

    /** Whether it is a part of the suite that acts by itself. Named so that it does not become part of what is stored. */
    public boolean actsByItself() {
        return id.startsWith(SYSTEM);
    }
}
