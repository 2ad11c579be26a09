package nl.veiligwonen.platform.domain;

/**
 * A person or system that does something, by the opaque subject identifier of the identity provider. Never a name.
 *
 * @param id the subject ({@code sub}) of the token, or {@code system:} and the name of a service
 */
public record Actor(String id) {
    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor has an id");
        }
    }

    /** A part of the suite that acts by itself, on what another part has told it. */
    public static Actor system(String service) {
        return new Actor("system:" + service);
    }
}
