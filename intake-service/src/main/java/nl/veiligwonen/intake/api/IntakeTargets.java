package nl.veiligwonen.intake.api;

import io.smallrye.config.ConfigMapping;
import nl.veiligwonen.platform.service.deadlines.TargetDays;

/** How soon intake wants things done. No source sets these, so each installation chooses its own. */
@ConfigMapping(prefix = "veiligwonen.targets")
public interface IntakeTargets {

    /** How soon the home is visited once the request is complete. */
    TargetDays homeVisit();
}
