package nl.veiligwonen.funding.provision;

import java.util.function.Function;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.platform.domain.Decision;

/** The rules of what is lent for the duration of the office (para. 7), without advice and without PKVW. */
final class LoanRules {

    /** How many things can be lent in one case: a bound against slips of the pen. */
    static final int MOST_LOANS = 100;

    private LoanRules() {}

    /** Para. 7: for the duration of the office; derogates from the advice and from PKVW. */
    static Decision<ProvisionEvent> lend(LendMeasure command, Known known) {
        if (!command.value().isPositive() || command.value().exceeds(ProvisionDecider.HIGHEST_COST)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        if (known.loans().containsKey(command.loanId()) || known.loans().size() >= MOST_LOANS) {
            return Decision.refuse(ProvisionRefusal.TOO_MANY_LOANS);
        }
        return Decision.accept(
                new MeasureLent(known.organisation(), command.loanId(), command.object(), command.value()));
    }

    static Decision<ProvisionEvent> onLoan(Known known, LoanId id, Function<Loan, ProvisionEvent> then) {
        Loan loan = known.loans().get(id);
        if (loan == null) {
            return Decision.refuse(ProvisionRefusal.UNKNOWN_LOAN);
        }
        return switch (loan.standing()) {
            case LENT -> Decision.accept(then.apply(loan));
            case RETURNED -> Decision.refuse(ProvisionRefusal.ALREADY_RETURNED);
            case WRITTEN_OFF -> Decision.refuse(ProvisionRefusal.ALREADY_WRITTEN_OFF);
        };
    }
}
