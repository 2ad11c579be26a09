package nl.veiligwonen.platform.journal;

/**
 * Names the stream of events of one entity.
 *
 * @param entity the kind of entity, such as {@code ScanRequest}
 * @param id which one: a case id, or a budget year
 */
public record StreamId(String entity, String id) {

    /** The stream as one text, {@code ScanRequest/1f0c...}: what Axon calls the aggregate identifier. */
    @Override
    public String toString() {
        return entity + "/" + id;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text names no stream
     */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("Not a stream: " + text);
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }
}
