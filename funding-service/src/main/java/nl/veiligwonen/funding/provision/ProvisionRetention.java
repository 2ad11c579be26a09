package nl.veiligwonen.funding.provision;

import java.util.Map;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.Retention;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;

/**
 * How long it is kept what an employer has written about what he provided (process 8 of the selection list). What is provided
 * stays as long as the office and the home do: the term starts when the case has ended and nothing is left to settle. Amounts
 * are not about a person and stay in the books.
 */
public final class ProvisionRetention implements Retention<Provision> {

    /** Provided (verstrekt). */
    static final SelectionCategory PROVIDED = new SelectionCategory("8.1");

    /** Broken off before anything was provided (afgebroken). */
    static final SelectionCategory BROKEN_OFF = new SelectionCategory("8.4");

    @Override
    public Map<Purpose, SelectionCategory> of(Provision state) {
        return switch (state) {
            case NotKnown _ -> Map.of();
            case Known known when !hasEnded(known) -> Map.of();
            case Known known -> Map.of(Purpose.MEASURES, hasProvided(known) ? PROVIDED : BROKEN_OFF);
        };
    }

    private static boolean hasEnded(Known known) {
        return known.course() instanceof CaseCourse.Closed
                && known.advised().map(Supply.Advised::isSettled).orElse(true)
                && !known.hasLoansOut()
                && !known.hasRunningCosts();
    }

    private static boolean hasProvided(Known known) {
        return known.advised().map(advised -> !advised.provided().isEmpty()).orElse(false)
                || !known.loans().isEmpty()
                || !known.recurringCosts().isEmpty();
    }
}
