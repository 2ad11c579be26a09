package nl.veiligwonen.assessment;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** What an operator can set about security advices. The independence of the review is not among it. */
@ConfigMapping(prefix = "veiligwonen.assessment")
public interface AssessmentConfig {

    /**
     * How long an established advice holds, such as {@code P5Y}. The regulation knows no term: if it is not set, an
     * advice holds until it is superseded.
     */
    Optional<Period> adviceLapsesAfter();
}
