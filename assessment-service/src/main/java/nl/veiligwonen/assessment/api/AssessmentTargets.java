package nl.veiligwonen.assessment.api;

import io.smallrye.config.ConfigMapping;
import nl.veiligwonen.platform.service.deadlines.TargetDays;

/** How soon assessment wants things done. No source sets these, so each installation chooses its own. */
@ConfigMapping(prefix = "veiligwonen.targets")
public interface AssessmentTargets {

    /** How soon what was submitted is judged. */
    TargetDays review();
}
