package nl.veiligwonen.assessment.api;

import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.contracts.CaseId;

/** An advice as a caller may see it. */
public sealed interface AdviceView permits AdviceDetails, AdviceForEmployer {

    /** All of it, for those who make and judge it. */
    static AdviceView complete(CaseId caseId, Opened advice) {
        return AdviceDetails.of(caseId, advice);
    }

    /** What the employer needs to carry it out. */
    static AdviceView forEmployer(CaseId caseId, Opened advice) {
        return AdviceForEmployer.of(caseId, advice);
    }
}
