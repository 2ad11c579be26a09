package nl.veiligwonen.assessment.advice;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.Retention;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;

/**
 * How long it is kept what was found at a home, what was advised, and who had an interest (process 21 of the selection list:
 * to advise). An advice is in use for as long as its case goes on, so its term starts when the case ends.
 */
public final class AdviceRetention implements Retention<Advice> {

    /** Given (verstrekt). */
    static final SelectionCategory GIVEN = new SelectionCategory("21.1");

    /** Broken off before an advice was established (afgebroken). */
    static final SelectionCategory BROKEN_OFF = new SelectionCategory("21.3");

    @Override
    public Map<Purpose, SelectionCategory> of(Advice state) {
        return switch (state) {
            case Closed closed -> of(wasGiven(closed) ? GIVEN : BROKEN_OFF);
            case NotOpened _, Opened _ -> Map.of();
        };
    }

    /** That no measures are needed is an advice too. */
    private static boolean wasGiven(Closed closed) {
        return closed.dossier().revisions().established().isPresent() || closed.before() instanceof Advice.Standing;
    }

    private static Map<Purpose, SelectionCategory> of(SelectionCategory category) {
        return Arrays.stream(Purpose.values()).collect(Collectors.toMap(purpose -> purpose, _ -> category));
    }
}
