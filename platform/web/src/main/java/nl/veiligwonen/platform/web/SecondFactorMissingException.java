package nl.veiligwonen.platform.web;

import io.quarkus.security.UnauthorizedException;

/** The caller has signed in, but not as surely as his roles ask. */
public final class SecondFactorMissingException extends UnauthorizedException {

    SecondFactorMissingException() {
        super("signed in without a second factor");
    }
}
