package nl.veiligwonen.platform.web;

import java.util.List;

/** Tells all that is wrong with a request at once (NL API Design Rules, /core/error-handling/all-errors). */
final class InvalidInput {

    /** How many errors are told at most, so that a bad request can't cause a giant answer. */
    static final int LIMIT = 100;

    private InvalidInput() {}

    static Problem problem(List<InputError> errors) {
        String detail =
                switch (errors.size()) {
                    case 0 -> "The request can't be understood.";
                    case 1 -> "1 thing is wrong with the request: see errors.";
                    default -> "%d things are wrong with the request: see errors.".formatted(errors.size());
                };
        String told = errors.size() > LIMIT ? detail + " Only the first %d are listed.".formatted(LIMIT) : detail;
        Problem problem = Problem.of(400, "invalid-input", "The input is not valid", told);
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                null,
                errors.stream().limit(LIMIT).toList());
    }
}
