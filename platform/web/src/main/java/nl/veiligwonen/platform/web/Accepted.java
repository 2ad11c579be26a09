package nl.veiligwonen.platform.web;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * What a caller takes as an answer: his header {@code Accept} (RFC 9110, section 12.5.1).
 *
 * @param ranges what he named; none if he takes anything
 */
public record Accepted(List<MediaType> ranges) {

    private static final Comparator<MediaType> MOST_SPECIFIC_FIRST =
            Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype);

    public Accepted {
        ranges = List.copyOf(ranges);
    }

    /**
     * What the values of the header say.
     *
     * @throws ProblemException 406 if they are no media types
     */
    public static Accepted of(List<String> header) {
        try {
            return new Accepted(header.stream()
                    .flatMap(value -> MediaTypeHelper.parseHeader(value).stream())
                    .toList());
        } catch (IllegalArgumentException malformed) {
            throw Problem.ofStatus(406).asException();
        }
    }

    /** Whether he takes an answer of this type. What he says of the type itself goes before what he says of a range. */
    public boolean takes(MediaType type) {
        return ranges.isEmpty()
                || ranges.stream()
                        .filter(type::isCompatible)
                        .min(MOST_SPECIFIC_FIRST)
                        .filter(range -> weight(range) > 0)
                        .isPresent();
    }

    /** From 0, not at all, to 1. */
    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
