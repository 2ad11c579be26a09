package nl.veiligwonen.platform.journal;

/** Knows which record a stored event is read into. */
public interface EventTypes {

    /**
     * The record that a stored event is read into.
     *
     * @throws IllegalStateException if no event of the entity has this name
     */
    Class<?> classOf(String entity, String type);
}
