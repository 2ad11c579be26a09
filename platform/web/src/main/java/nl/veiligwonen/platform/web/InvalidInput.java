package nl.veiligwonen.platform.web;

import java.util.List;

/** Tells all that is wrong with a request at once (NL API Design Rules, /core/error-handling/all-errors). */
final class InvalidInput {

    /** How many errors are told at most, so that a bad request can't cause a giant answer. */
    static final int LIMIT = 100;

    private static final String CODE = "invalid-input";

    private InvalidInput() {}

    static Problem problem(List<InputError> errors) {
        String detail =
                switch (errors.size()) {
                    case 0 -> "The request can't be understood.";
                    case 1 -> "1 thing is wrong with the request: see errors.";
                    default ->
                        errors.size() > LIMIT
                                ? "More than %d things are wrong with the request: the first are in errors."
                                        .formatted(LIMIT)
                                : "%d things are wrong with the request: see errors.".formatted(errors.size());
                };
        return new Problem(
                Problem.TYPE_PREFIX + CODE,
                "The input is not valid",
                400,
                detail,
                null,
                CODE,
                null,
                errors.stream().limit(LIMIT).toList());
    }
}
