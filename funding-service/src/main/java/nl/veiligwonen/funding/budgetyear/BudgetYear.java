package nl.veiligwonen.funding.budgetyear;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A budget year (begrotingsjaar). */
public sealed interface BudgetYear {

    /** The ministry has not opened it. */
    record NotOpened() implements BudgetYear {}

    /**
     * Contributions can be granted.
     *
     * @param distribution how the ceiling is distributed (Awb 4:26)
     * @param entries how many entries the book of the year has: one for each event
     * @param granted how many contributions have been granted
     * @param refused how many requests have been refused
     */
    record Open(
            int year,
            Distribution distribution,
            Totals totals,
            long entries,
            int granted,
            int refused,
            PMap<CaseId, Contribution> contributions)
            implements BudgetYear {

        static Open of(int year, EuroCents ceiling, Distribution distribution) {
            return new Open(year, distribution, Totals.none(ceiling), 1, 0, 0, HashTreePMap.empty());
        }

        /** The contribution to a case; empty if none was ever asked. */
        public Optional<Contribution> contribution(CaseId caseId) {
            return Optional.ofNullable(contributions.get(caseId));
        }

        /** Whether a case has been granted a contribution from this year. */
        public boolean hasGranted(CaseId caseId) {
            return contribution(caseId)
                    .filter(contribution -> !(contribution instanceof Contribution.Refused))
                    .isPresent();
        }

        /** The number of the next entry in the book. */
        long nextEntry() {
            return entries + 1;
        }

        Open refused(CaseId caseId, Contribution.Refused refusal) {
            return new Open(
                    year, distribution, totals, nextEntry(), granted, refused + 1, contributions.plus(caseId, refusal));
        }

        Open granted(CaseId caseId, Contribution.Granted grant) {
            return new Open(
                    year,
                    distribution,
                    totals.committing(grant.granted()),
                    nextEntry(),
                    granted + 1,
                    refused,
                    contributions.plus(caseId, grant));
        }

        Open determined(CaseId caseId, Contribution.Determined determination) {
            return with(
                    totals.determining(determination.determined(), determination.released()), caseId, determination);
        }

        Open instructed(CaseId caseId, Contribution.Instructed instruction) {
            return with(totals, caseId, instruction);
        }

        Open paid(CaseId caseId, Contribution.Paid payment) {
            return with(totals.paying(payment.determined()), caseId, payment);
        }

        private Open with(Totals changed, CaseId caseId, Contribution contribution) {
            return new Open(
                    year,
                    distribution,
                    changed,
                    nextEntry(),
                    granted,
                    refused,
                    contributions.plus(caseId, contribution));
        }
    }
}
