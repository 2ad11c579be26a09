package nl.veiligwonen.gateway.feed;

/** From where a reader wants the feed. */
public sealed interface Start {

    /** What happens from now on. */
    record Now() implements Start {}

    /** The last few events that he may see, as far as they are at hand, and what happens from now on. */
    record Recent(int events) implements Start {}

    /** Everything that he has not seen. */
    record After(Position seen) implements Start {}
}
