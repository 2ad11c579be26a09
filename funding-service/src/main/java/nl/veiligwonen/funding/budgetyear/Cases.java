package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.CaseId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * What a year knows of each case.
 *
 * @param line the refused requests that still stand, by the number of the entry in which they were received
 */
record Cases(PMap<CaseId, Contribution> contributions, PMap<CaseId, Claim> claims, TreePMap<Long, CaseId> line) {

    static final Cases NONE = new Cases(HashTreePMap.empty(), HashTreePMap.empty(), TreePMap.empty());

    Cases with(CaseId caseId, Contribution contribution) {
        TreePMap<Long, CaseId> changed = line;
        if (contributions.get(caseId) instanceof Contribution.Refused before) {
            changed = changed.minus(before.receivedIn());
        }
        if (contribution instanceof Contribution.Refused refused) {
            changed = changed.plus(refused.receivedIn(), caseId);
        }
        return new Cases(contributions.plus(caseId, contribution), claims, changed);
    }

    Cases with(CaseId caseId, Claim claim) {
        return new Cases(contributions, claims.plus(caseId, claim), line);
    }
}
