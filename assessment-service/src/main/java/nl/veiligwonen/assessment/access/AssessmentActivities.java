package nl.veiligwonen.assessment.access;

import static nl.veiligwonen.platform.web.processing.OperationActivities.during;
import static nl.veiligwonen.platform.web.processing.OperationActivities.notLogged;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities.Entry;

/** During which activity of the register each operation of assessment shows or uses data of persons. */
public final class AssessmentActivities {

    /** All of it. */
    public static final OperationActivities ALL = new OperationActivities(ours()).and(PlatformActivities.all());

    private AssessmentActivities() {}

    @Produces
    @Singleton
    static OperationActivities activities() {
        return ALL;
    }

    private static List<Entry> ours() {
        return List.of(
                during(
                        "security-advice",
                        "listAdvices",
                        "searchAdvices",
                        "getAdvice",
                        "listAdviceHistory",
                        "listAdviceDeadlines",
                        "listRevisions",
                        "getRevision",
                        "compareRevisions",
                        "recordRiskAssessment",
                        "recordThreatAnalysis",
                        "draftAdvice",
                        "submitAdviceForReview",
                        "recordPkvwCertificate",
                        "recordOwnerWork",
                        "grantPkvwExemption",
                        "establishAdvice",
                        "establishAdviceWithoutMeasures",
                        "returnAdvice",
                        "supersedeAdvice"),
                during("protection-referral", "referCase"),
                during("independent-review", "declareInterest", "recuseReviewer", "identifyBeneficiary"),
                notLogged(
                        "Measures there can be, which are the same for all.",
                        "listMeasureCatalogues",
                        "getMeasureCatalogue"));
    }
}
