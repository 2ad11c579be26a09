package nl.veiligwonen.funding.provision;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What an employer provides in one case: measures supplied in kind (para. 1), things lent (para. 7), and what returns
 * every month.
 */
public sealed interface Provision {

    /** Nothing has been heard of the case. */
    record NotKnown() implements Provision {}

    /**
     * A case that can be provided for.
     *
     * @param organisation the employer
     * @param course how the case goes in intake
     * @param condition whether the condition for supply is met
     * @param closed whether the employer has closed the provision: nothing follows any more
     */
    record Known(
            OrganisationId organisation,
            CaseCourse course,
            SupplyCondition condition,
            Supply supply,
            PMap<LoanId, Loan> loans,
            PMap<RecurringCostId, RecurringCost> recurringCosts,
            boolean closed)
            implements Provision {

        static Known of(OrganisationId organisation) {
            return new Known(
                    organisation,
                    new Ongoing(),
                    SupplyCondition.NOT_WITHHELD,
                    new NotAdvised(),
                    OrderedPMap.empty(),
                    OrderedPMap.empty(),
                    false);
        }

        /** What the advice prescribes; empty if there is none. */
        public Optional<Advised> advised() {
            return switch (supply) {
                case NotAdvised _ -> Optional.empty();
                case Advised advised -> Optional.of(advised);
            };
        }

        /** Whether there is anything to show: an advice, a loan or a recurring cost. */
        public boolean hasBegun() {
            return advised().isPresent() || !loans.isEmpty() || !recurringCosts.isEmpty();
        }

        /** Whether something that was lent is still with the office-holder. */
        boolean hasLoansOut() {
            return loans.values().stream().anyMatch(Loan::isOut);
        }

        /** Whether a cost still returns every month. */
        boolean hasRunningCosts() {
            return recurringCosts.values().stream().anyMatch(RecurringCost::isRunning);
        }

        Known with(CaseCourse changed) {
            return new Known(organisation, changed, condition, supply, loans, recurringCosts, closed);
        }

        Known with(SupplyCondition changed) {
            return new Known(organisation, course, changed, supply, loans, recurringCosts, closed);
        }

        Known with(Supply changed) {
            return new Known(organisation, course, condition, changed, loans, recurringCosts, closed);
        }

        Known with(Loan loan) {
            return new Known(
                    organisation, course, condition, supply, loans.plus(loan.id(), loan), recurringCosts, closed);
        }

        Known with(LoanId id, UnaryOperator<Loan> change) {
            return with(change.apply(Objects.requireNonNull(loans.get(id))));
        }

        Known with(RecurringCost cost) {
            return new Known(
                    organisation, course, condition, supply, loans, recurringCosts.plus(cost.id(), cost), closed);
        }

        Known with(RecurringCostId id, UnaryOperator<RecurringCost> change) {
            return with(change.apply(Objects.requireNonNull(recurringCosts.get(id))));
        }

        Known asClosed() {
            return new Known(organisation, course, condition, supply, loans, recurringCosts, true);
        }
    }

    /** The condition for supply (para. 1 and 2): a valid PKVW certificate, or an exemption. Which, stays in assessment. */
    enum SupplyCondition {
        /** Nothing has been said that withholds supply. */
        NOT_WITHHELD,
        /** It is met. */
        PERMITTED,
        /** It is not met, or no longer. */
        WITHHELD
    }
}
