package nl.veiligwonen.funding.budgetyear;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import org.pcollections.PMap;

/** A budget year (begrotingsjaar). */
public sealed interface BudgetYear {

    /** The ministry has not opened it. */
    record NotOpened() implements BudgetYear {}

    /**
     * Contributions can be granted. Its invariants are asserted whenever a state is made: what is paid is at most what is
     * determined, that is at most what is committed, and that is at most the ceiling.
     *
     * @param ceiling the most that can be committed (Awb 4:22)
     * @param committed what the year is bound to pay: grants, less what was released
     * @param determined what has been determined, paid or not
     * @param paid what has been paid
     * @param granted how many contributions have been granted
     * @param refused how many requests have been refused
     */
    record Open(
            int year,
            EuroCents ceiling,
            EuroCents committed,
            EuroCents determined,
            EuroCents paid,
            int granted,
            int refused,
            PMap<CaseId, Contribution> contributions)
            implements BudgetYear {

        public Open {
            boolean holds = !paid.isNegative()
                    && !paid.exceeds(determined)
                    && !determined.exceeds(committed)
                    && !committed.exceeds(ceiling);
            if (!holds) {
                throw new IllegalStateException(
                        "The book of %d is wrong: paid %s, determined %s, committed %s, ceiling %s"
                                .formatted(year, paid, determined, committed, ceiling));
            }
        }

        /** What can still be granted. */
        public EuroCents left() {
            return ceiling.minus(committed);
        }

        /** The contribution to a case; empty if none was ever asked. */
        public Optional<Contribution> contribution(CaseId caseId) {
            return Optional.ofNullable(contributions.get(caseId));
        }

        Open refused(CaseId caseId, Contribution.Refused refusal) {
            return new Open(
                    year,
                    ceiling,
                    committed,
                    determined,
                    paid,
                    granted,
                    refused + 1,
                    contributions.plus(caseId, refusal));
        }

        Open granted(CaseId caseId, Contribution.Granted grant) {
            return new Open(
                    year,
                    ceiling,
                    committed.plus(grant.granted()),
                    determined,
                    paid,
                    granted + 1,
                    refused,
                    contributions.plus(caseId, grant));
        }

        Open determined(CaseId caseId, Contribution.Determined determination) {
            EuroCents released = determination.granted().minus(determination.determined());
            return new Open(
                    year,
                    ceiling,
                    committed.minus(released),
                    determined.plus(determination.determined()),
                    paid,
                    granted,
                    refused,
                    contributions.plus(caseId, determination));
        }

        Open instructed(CaseId caseId, Contribution.Instructed instruction) {
            return new Open(
                    year,
                    ceiling,
                    committed,
                    determined,
                    paid,
                    granted,
                    refused,
                    contributions.plus(caseId, instruction));
        }

        Open paid(CaseId caseId, Contribution.Paid payment) {
            return new Open(
                    year,
                    ceiling,
                    committed,
                    determined,
                    paid.plus(payment.determined()),
                    granted,
                    refused,
                    contributions.plus(caseId, payment));
        }
    }
}
