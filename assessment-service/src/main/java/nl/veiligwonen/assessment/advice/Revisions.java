package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that has been put to the security authority, and what it made of it. Nothing of it ever changes.
 *
 * @param submitted the revisions that were submitted, the oldest first
 * @param returned those that were returned, the oldest first
 * @param established the latest that was established, with its measures
 */
public record Revisions(
        List<SubmittedRevision> submitted, List<ReturnedRevision> returned, Optional<EstablishedRevision> established) {

    /** Nothing yet. */
    static final Revisions NONE = new Revisions(List.of(), List.of(), Optional.empty());

    public Revisions {
        submitted = List.copyOf(submitted);
        returned = List.copyOf(returned);
    }

    Revisions with(SubmittedRevision another) {
        return new Revisions(append(submitted, another), returned, established);
    }

    Revisions with(ReturnedRevision another) {
        return new Revisions(submitted, append(returned, another), established);
    }

    Revisions with(EstablishedRevision latest) {
        return new Revisions(submitted, returned, Optional.of(latest));
    }

    private static <T> List<T> append(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
