package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a revision holds: a draft and the inputs it was made with. Those of a revision that was submitted are there and
 * never change; those of the one that is being worked on may come later.
 */
public record RevisionContent(
        Draft draft, Optional<RiskAssessment> riskAssessment, Optional<ThreatAnalysis> threatAnalysis) {

    /** All revisions of an advice, the oldest first; the last may be one that is being worked on. */
    public static List<RevisionContent> of(Advice.Opened advice) {
        List<RevisionContent> submitted = advice.dossier().revisions().submitted().stream()
                .map(revision -> of(revision.proposal()))
                .toList();
        return Stream.concat(submitted.stream(), workInProgress(advice).stream())
                .toList();
    }

    private static RevisionContent of(Proposal proposal) {
        return new RevisionContent(
                proposal.draft(), Optional.of(proposal.riskAssessment()), Optional.of(proposal.threatAnalysis()));
    }

    private static Optional<RevisionContent> workInProgress(Advice.Opened advice) {
        Preparation content = advice.content();
        int submitted = advice.dossier().revisions().submitted().size();
        return content.draft()
                .filter(draft -> draft.revision().number() > submitted)
                .map(draft -> new RevisionContent(draft, content.riskAssessment(), content.threatAnalysis()));
    }
}
