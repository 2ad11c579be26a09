package nl.veiligwonen.assessment.advice;

import java.util.Optional;

/** What the advisers have made so far: each part is there or not yet. */
public record Preparation(
        Optional<RiskAssessment> riskAssessment, Optional<ThreatAnalysis> threatAnalysis, Optional<Draft> draft) {

    /** Nothing yet. */
    static final Preparation NOTHING = new Preparation(Optional.empty(), Optional.empty(), Optional.empty());

    Preparation with(RiskAssessment recorded) {
        return new Preparation(Optional.of(recorded), threatAnalysis, draft);
    }

    Preparation with(ThreatAnalysis recorded) {
        return new Preparation(riskAssessment, Optional.of(recorded), draft);
    }

    Preparation with(Draft written) {
        return new Preparation(riskAssessment, threatAnalysis, Optional.of(written));
    }

    Preparation withoutThreatAnalysis() {
        return new Preparation(riskAssessment, Optional.empty(), draft);
    }

    Preparation withoutInputs() {
        return new Preparation(Optional.empty(), Optional.empty(), draft);
    }

    /** What goes to the security authority when all parts are there. */
    Proposal complete() {
        return new Proposal(riskAssessment.orElseThrow(), threatAnalysis.orElseThrow(), draft.orElseThrow());
    }
}
