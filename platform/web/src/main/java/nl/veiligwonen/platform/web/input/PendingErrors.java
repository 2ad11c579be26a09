package nl.veiligwonen.platform.web.input;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;

/** What has been found wrong with the request so far: told together with what the body will show. */
@RequestScoped
public class PendingErrors {

    private final List<InputError> errors = new ArrayList<>();

    public void add(InputError error) {
        errors.add(error);
    }

    /** All that was found so far. */
    List<InputError> all() {
        return List.copyOf(errors);
    }

    /**
     * Ends the request if anything was found.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 400 with all of it
     */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
    }
}
