package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.test.DeciderScenario;

/** What has happened to the advice that the tests are about: one of Utrecht, in the hands of three advisers. */
final class AdviceHistory {

    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");

    static final Actor ASSESSOR = new Actor("adviser-who-assessed-the-risks");
    static final Actor ANALYST = new Actor("adviser-who-analysed-the-threat");
    static final Actor DRAFTER = new Actor("adviser-who-drafted");
    static final Actor SUBMITTER = new Actor("adviser-who-submitted");
    static final Actor AUTHORITY = new Actor("authority");

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

    static final RiskAssessment RISKS = new RiskAssessment("The back door has no lock.");
    static final ThreatAnalysis THREAT = new ThreatAnalysis("Anonymous letters since May.");
    static final Remarks REMARKS = new Remarks("Look at the garage too.");

    static final Measure LOCK = measure(MeasureDomain.HOME, "A lock on the back door", 45_000);
    static final Measure TRAINING = measure(MeasureDomain.DIGITAL, "A course on passwords", 12_345);

    static final AssessmentOpened OPENED = new AssessmentOpened(UTRECHT, MONDAY);
    static final RiskAssessmentRecorded RISKS_RECORDED = new RiskAssessmentRecorded(UTRECHT, RISKS, ASSESSOR);
    static final ThreatAnalysisRecorded THREAT_RECORDED = new ThreatAnalysisRecorded(UTRECHT, THREAT, ANALYST);
    static final AdviceDrafted DRAFTED = drafted(1, LOCK, TRAINING);
    static final AdviceSubmittedForReview SUBMITTED = submitted(1);
    static final AdviceReturned RETURNED = new AdviceReturned(UTRECHT, Revision.FIRST, REMARKS, WEDNESDAY);
    static final AdviceEstablished ESTABLISHED =
            new AdviceEstablished(UTRECHT, Revision.FIRST, List.of(LOCK.estimate(), TRAINING.estimate()), WEDNESDAY);
    static final AdviceEstablishedWithoutMeasures ESTABLISHED_WITHOUT_MEASURES = new AdviceEstablishedWithoutMeasures(
            UTRECHT, Revision.FIRST, new Motivation("The home is safe as it is."), WEDNESDAY);
    static final CaseReferred REFERRED = new CaseReferred(UTRECHT, WEDNESDAY);

    static final AssessmentFrozen FROZEN = new AssessmentFrozen(UTRECHT, WEDNESDAY);
    static final AssessmentResumed RESUMED = new AssessmentResumed(UTRECHT, WEDNESDAY);
    static final AssessmentClosed CLOSED = new AssessmentClosed(UTRECHT, Closure.WITHDRAWN, WEDNESDAY);

    private AdviceHistory() {}

    /** The dossier of an advice that these have had a hand in, with nothing submitted yet. */
    static Dossier dossier(Actor... authors) {
        return Dossier.open(UTRECHT, MONDAY)
                .with(new Independence(Set.of(authors), Set.of(), Set.of(), Optional.empty()));
    }

    static DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice(AdviceEvent... events) {
        return DeciderScenario.of(new AdviceDecider(MeasureCatalogues.NONE, LapsePolicy.NEVER))
                .given(events);
    }

    /** An advice that lies with the security authority, by someone of that authority on Wednesday. */
    static DeciderScenario<Advice, AdviceCommand, AdviceEvent> adviceUnderReview(AdviceEvent... later) {
        List<AdviceEvent> events =
                new ArrayList<>(List.of(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED, SUBMITTED));
        events.addAll(List.of(later));
        return DeciderScenario.of(new AdviceDecider(MeasureCatalogues.NONE, LapsePolicy.NEVER))
                .by(AUTHORITY)
                .at(WEDNESDAY)
                .given(events);
    }

    static Measure measure(MeasureDomain domain, String description, long cents) {
        return new Measure(MeasureId.random(), domain, new MeasureDescription(description), EuroCents.of(cents));
    }

    static List<Measure> measures(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> measure(MeasureDomain.WORK, "Camera " + i, 1))
                .toList();
    }

    static AdviceDrafted drafted(int revision, Measure... measures) {
        return new AdviceDrafted(UTRECHT, new Revision(revision), List.of(measures), DRAFTER, TUESDAY);
    }

    static AdviceSubmittedForReview submitted(int revision) {
        return new AdviceSubmittedForReview(UTRECHT, new Revision(revision), SUBMITTER, TUESDAY);
    }
}
