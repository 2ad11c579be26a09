package nl.veiligwonen.funding.budgetyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open.Waiting;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.RequestWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Award;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * Who is granted what, in which order (Awb 4:25, 4:26), until it is determined (Awb 4:46) or withdrawn (Awb 4:48).
 *
 * <p>The moment of receipt is the moment at which a request is taken into the book: its number there is its place in the
 * order of receipt. So there are no ties, and whoever reads the book can see the order.
 */
final class GrantRules {

    private GrantRules() {}

    static Decision<BudgetYearEvent> request(RequestContribution command, Open year, Occasion occasion) {
        if (occasion.today().getYear() != year.year()) {
            return Decision.refuse(BudgetYearRefusal.OTHER_YEAR);
        }
        if (!command.amount().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (command.grantedInOtherYear() || year.hasGranted(command.caseId())) {
            return Decision.refuse(BudgetYearRefusal.ALREADY_GRANTED);
        }
        if (year.rules().distribution() == Distribution.EQUAL_SHARE
                && !year.shares().include(command.organisation())) {
            return Decision.refuse(BudgetYearRefusal.NOT_A_RECIPIENT);
        }
        return Decision.accept(grant(command.caseId(), command.organisation(), command.amount(), year)
                .<BudgetYearEvent>map(granted -> granted)
                .orElseGet(() -> new ContributionRefused(
                        year.year(),
                        command.caseId(),
                        command.organisation(),
                        command.amount(),
                        year.leftFor(command.organisation()))));
    }

    /** What a request is granted now; empty if it is refused (Awb 4:25). */
    private static Optional<ContributionGranted> grant(
            CaseId caseId, OrganisationId organisation, EuroCents requested, Open year) {
        EuroCents left = year.leftFor(organisation);
        EuroCents amount =
                switch (year.rules().whenTooLittle()) {
                    case REFUSE -> requested.exceeds(left) ? EuroCents.ZERO : requested;
                    case GRANT_WHAT_IS_LEFT -> requested.min(left);
                };
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        Source source =
                switch (year.rules().distribution()) {
                    case ORDER_OF_RECEIPT -> Source.CEILING;
                    case EQUAL_SHARE -> Source.SHARE;
                };
        return Optional.of(new ContributionGranted(
                year.year(),
                caseId,
                organisation,
                requested,
                amount,
                source,
                year.totals().committed().plus(amount),
                year.totals().left().minus(amount)));
    }

    /**
     * What follows when money may have come free: the refused requests that still stand are granted in the order of their
     * receipt, as far as they fit (Awb 4:26).
     *
     * @param events what has happened
     */
    static Decision<BudgetYearEvent> andRegrant(Open year, Occasion occasion, BudgetYearEvent... events) {
        List<BudgetYearEvent> all = new ArrayList<>(List.of(events));
        Open after = year;
        for (BudgetYearEvent event : events) {
            after = (Open) BudgetYearEvolution.evolve(after, event);
        }
        if (occasion.today().getYear() == year.year()) {
            for (Waiting waiting : after.waiting()) {
                Refused request = waiting.request();
                Optional<ContributionGranted> granted =
                        grant(waiting.caseId(), request.organisation(), request.requested(), after);
                if (granted.isPresent()) {
                    all.add(granted.get());
                    after = (Open) BudgetYearEvolution.evolve(after, granted.get());
                }
            }
        }
        return new Decision.Accepted<>(all);
    }

    static Decision<BudgetYearEvent> withdrawRequest(WithdrawRequest command, Open year) {
        return BudgetYearDecider.onContribution(command.caseId(), year, contribution -> switch (contribution) {
            case Refused refused ->
                Decision.accept(new RequestWithdrawn(year.year(), command.caseId(), refused.organisation()));
            case Contribution.RequestWithdrawn _ -> Decision.refuse(BudgetYearRefusal.REQUEST_WITHDRAWN);
            case Contribution.Awarded _ -> Decision.refuse(BudgetYearRefusal.ALREADY_GRANTED);
        });
    }

    static Decision<BudgetYearEvent> withdrawGrant(WithdrawGrant command, Open year, Occasion occasion) {
        return BudgetYearDecider.onContribution(command.caseId(), year, contribution -> switch (contribution) {
            case NotGranted _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case Granted granted ->
                andRegrant(year, occasion, withdrawn(command.caseId(), granted.award(), command.ground(), year));
            case Contribution.GrantWithdrawn _ -> Decision.refuse(BudgetYearRefusal.GRANT_WITHDRAWN);
            case Settled _ -> Decision.refuse(BudgetYearRefusal.ALREADY_DETERMINED);
        });
    }

    private static GrantWithdrawn withdrawn(CaseId caseId, Award award, WithdrawalGround ground, Open year) {
        return new GrantWithdrawn(
                year.year(),
                caseId,
                award.organisation(),
                ground,
                award.granted(),
                award.source(),
                leftAfter(year, award.source(), award.granted()));
    }

    static Decision<BudgetYearEvent> determine(DetermineContribution command, Open year, Occasion occasion) {
        if (!command.declaredCost().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        return BudgetYearDecider.onContribution(command.caseId(), year, contribution -> switch (contribution) {
            case NotGranted _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case Granted granted -> andRegrant(year, occasion, determined(command, granted.award(), year, occasion));
            case Contribution.GrantWithdrawn _ -> Decision.refuse(BudgetYearRefusal.GRANT_WITHDRAWN);
            case Settled _ -> Decision.refuse(BudgetYearRefusal.ALREADY_DETERMINED);
        });
    }

    /** Awb 4:46: in accordance with the grant, and no more than was spent. */
    private static ContributionDetermined determined(
            DetermineContribution command, Award award, Open year, Occasion occasion) {
        EuroCents amount = award.granted().min(command.declaredCost());
        EuroCents released = award.granted().minus(amount);
        return new ContributionDetermined(
                year.year(),
                command.caseId(),
                award.organisation(),
                amount,
                released,
                award.source(),
                leftAfter(year, award.source(), released),
                Optional.of(occasion.actor()));
    }

    /** What the year has left when money returns: that of a year before lapses. */
    static EuroCents leftAfter(Open year, Source source, EuroCents returned) {
        EuroCents left = year.totals().left();
        return switch (source) {
            case CEILING, SHARE -> left.plus(returned);
            case BROUGHT_FORWARD -> left;
        };
    }

    /** What all requests that still stand ask. */
    static EuroCents asked(Open year) {
        Stream<EuroCents> asked =
                year.waiting().stream().map(waiting -> waiting.request().requested());
        return EuroCents.sum(asked.toList());
    }
}
