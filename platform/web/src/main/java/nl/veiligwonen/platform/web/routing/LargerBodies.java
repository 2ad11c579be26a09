package nl.veiligwonen.platform.web.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The addresses that take larger bodies than all others, by a name of their own. */
@ConfigMapping(prefix = "veiligwonen.web.larger-bodies")
public interface LargerBodies {

    @WithParentName
    Map<String, Larger> all();

    /** Some addresses and what they take. */
    interface Larger {

        /** A regular expression for the path, from the root of the service. */
        String path();

        /** How many bytes a body may have there at most. */
        int bytes();
    }
}
