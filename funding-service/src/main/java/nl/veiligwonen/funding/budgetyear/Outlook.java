package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Awarded;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** Where the money of a running year is, and where it is going. Whole cents throughout: fractions are rounded down. */
public final class Outlook {

    private static final long WHOLE = 10_000;

    private Outlook() {}

    /**
     * What is committed, determined and paid of the ceiling of the year, to some of its organisations.
     *
     * @param contributions how many contributions have been granted and not withdrawn
     * @param waiting what is asked in requests that were refused and keep their place
     */
    public record Sums(
            int contributions, EuroCents committed, EuroCents determined, EuroCents paid, EuroCents waiting) {

        private static Sums of(Collection<Contribution> some) {
            Position total = Position.NONE;
            int count = 0;
            EuroCents waiting = EuroCents.ZERO;
            for (Contribution contribution : some) {
                if (contribution.source() != Source.BROUGHT_FORWARD) {
                    total = total.with(contribution.position(), Position.NONE);
                    count += contribution instanceof Awarded && !(contribution instanceof GrantWithdrawn) ? 1 : 0;
                    waiting = waiting.plus(contribution instanceof Refused ? contribution.requested() : EuroCents.ZERO);
                }
            }
            return new Sums(count, total.committed(), total.determined(), total.paid(), waiting);
        }
    }

    /** What each layer of government has, those without contributions too. */
    public static Map<Layer, Sums> byLayer(Open year) {
        Map<Layer, Sums> sums = new TreeMap<>();
        for (Layer layer : Layer.values()) {
            sums.put(
                    layer,
                    Sums.of(year.all().stream()
                            .filter(contribution -> contribution.organisation().layer() == layer)
                            .toList()));
        }
        return sums;
    }

    /** What each organisation has that has asked, in the order of their codes. */
    public static Map<OrganisationId, Sums> byOrganisation(Open year) {
        Map<OrganisationId, List<Contribution>> contributions =
                new TreeMap<>(Comparator.comparing(OrganisationId::code));
        for (Contribution contribution : year.all()) {
            contributions
                    .computeIfAbsent(contribution.organisation(), _ -> new ArrayList<>())
                    .add(contribution);
        }
        Map<OrganisationId, Sums> sums = new TreeMap<>(Comparator.comparing(OrganisationId::code));
        contributions.forEach((organisation, own) -> sums.put(organisation, Sums.of(own)));
        return sums;
    }

    /**
     * What the year comes to if it goes on as it went.
     *
     * @param determinedOfGrant which part of the grants was determined so far, in hundredths of a percent; all of it as
     *     long as nothing was
     * @param stillReleased what will come free of the grants that are still to be determined
     * @param stillAsked what will be asked until the end of the year, at the pace of the days so far
     * @param committed what will be committed at the end of the year: at most the ceiling
     * @param left what will be left
     * @param shortOf what will be asked and does not fit
     */
    public record Forecast(
            long determinedOfGrant,
            EuroCents stillReleased,
            EuroCents stillAsked,
            EuroCents committed,
            EuroCents left,
            EuroCents shortOf) {}

    /** The forecast to the end of the year, as of a day. */
    public static Forecast forecast(Open year, LocalDate today) {
        long determinedOfGrant = determinedOfGrant(year);
        EuroCents undetermined =
                sum(year, contribution -> contribution.position().granted());
        EuroCents stillReleased = part(undetermined, WHOLE - determinedOfGrant, WHOLE);
        EuroCents asked = sum(
                year,
                contribution -> contribution instanceof GrantWithdrawn ? EuroCents.ZERO : contribution.requested());
        EuroCents stillAsked = part(asked, daysLeft(year.year(), today), Math.max(1, daysGone(year.year(), today)));
        EuroCents needed = year.totals()
                .committed()
                .minus(stillReleased)
                .plus(GrantRules.asked(year))
                .plus(stillAsked);
        EuroCents committed = needed.min(year.totals().ceiling());
        return new Forecast(
                determinedOfGrant,
                stillReleased,
                stillAsked,
                committed,
                year.totals().ceiling().minus(committed),
                needed.minus(committed));
    }

    private static long determinedOfGrant(Open year) {
        EuroCents granted =
                sum(year, contribution -> contribution instanceof Settled settled ? settled.granted() : EuroCents.ZERO);
        EuroCents determined = sum(
                year, contribution -> contribution instanceof Settled settled ? settled.determined() : EuroCents.ZERO);
        return granted.isPositive() ? Math.multiplyExact(determined.value(), WHOLE) / granted.value() : WHOLE;
    }

    private static EuroCents sum(Open year, Function<Contribution, EuroCents> amount) {
        return EuroCents.sum(year.all().stream()
                .filter(contribution -> contribution.source() != Source.BROUGHT_FORWARD)
                .map(amount)
                .toList());
    }

    private static EuroCents part(EuroCents amount, long of, long whole) {
        return EuroCents.of(Math.multiplyExact(amount.value(), of) / whole);
    }

    private static long daysGone(int year, LocalDate today) {
        return today.getYear() > year
                ? LocalDate.of(year, 12, 31).getDayOfYear()
                : today.getYear() < year ? 0 : today.getDayOfYear();
    }

    private static long daysLeft(int year, LocalDate today) {
        return LocalDate.of(year, 12, 31).getDayOfYear() - daysGone(year, today);
    }

    /**
     * A request that has not been made yet.
     *
     * @param amount what its measures are expected to cost
     */
    public record Pending(CaseId caseId, OrganisationId organisation, EuroCents amount) {}

    /**
     * What would become of a request.
     *
     * @param granted nothing if it would be refused
     */
    public record Simulated(Pending request, EuroCents granted) {}

    /**
     * What would become of requests if they were all made now, in this order, by the rules of the year.
     *
     * @param outcomes one for each
     * @param left what the year would have left
     */
    public record Simulation(List<Simulated> outcomes, EuroCents left) {
        public Simulation {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Asks all of it of a copy of the year: nothing is decided. */
    public static Simulation simulate(Open year, List<Pending> requests, Occasion occasion) {
        BudgetYearDecider decider = new BudgetYearDecider();
        BudgetYear state = year;
        List<Simulated> outcomes = new ArrayList<>();
        for (Pending pending : requests) {
            EuroCents granted = EuroCents.ZERO;
            var request = new RequestContribution(pending.caseId(), pending.organisation(), pending.amount(), false);
            if (decider.decide(request, state, occasion) instanceof Decision.Accepted<BudgetYearEvent>(var events)) {
                for (BudgetYearEvent event : events) {
                    state = decider.evolve(state, event);
                    granted = event instanceof ContributionGranted grant ? grant.amountCents() : granted;
                }
            }
            outcomes.add(new Simulated(pending, granted));
        }
        return new Simulation(outcomes, ((Open) state).totals().left());
    }

    /** Whether a request can still be made: nothing was asked, or it was withdrawn. */
    public static boolean canBeAsked(Open year, CaseId caseId) {
        return !year.hasGranted(caseId) && !(year.contribution(caseId).orElse(null) instanceof Refused);
    }
}
