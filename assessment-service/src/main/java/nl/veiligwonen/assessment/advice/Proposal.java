package nl.veiligwonen.assessment.advice;

import java.util.Optional;

/** What lies with the security authority: a draft and the two inputs that the regulation asks for. */
public record Proposal(RiskAssessment riskAssessment, ThreatAnalysis threatAnalysis, Draft draft) {

    /** The same as a beginning for further work. */
    Preparation reopened() {
        return new Preparation(Optional.of(riskAssessment), Optional.of(threatAnalysis), Optional.of(draft));
    }
}
