package nl.veiligwonen.platform.service.deadlines;

import nl.veiligwonen.platform.domain.term.ServiceTarget;

/** How soon the service wants something done, as it is configured: in working days after the event. */
public interface TargetDays {

    /** After how many working days it asks for attention. */
    int warning();

    /** Within how many working days it should be done; not less than the warning. */
    int target();

    /** After how many working days it counts as breached; not less than the target. */
    int breach();

    /**
     * The target of these days.
     *
     * @throws IllegalArgumentException if the days are in the wrong order
     */
    static ServiceTarget of(String code, String dutchName, TargetDays days) {
        return new ServiceTarget(code, dutchName, days.warning(), days.target(), days.breach());
    }
}
