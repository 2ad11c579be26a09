package nl.veiligwonen.assessment.access;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.DUTY_OFFICER;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.Role.SECURITY_AUTHORITY;
import static nl.veiligwonen.platform.web.access.Policy.let;
import static nl.veiligwonen.platform.web.access.Reach.ALL;
import static nl.veiligwonen.platform.web.access.Reach.OWN_ORGANISATION;
import static nl.veiligwonen.platform.web.access.Reach.UNDER_GLASS;
import static nl.veiligwonen.platform.web.access.Reach.UNINVOLVED;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.PolicySet;

/**
 * Who may do what in assessment, which holds what was found in homes and what is advised. An organisation sees of an advice
 * what it must deliver; nobody of the ministry and no auditor sees anything of it.
 */
public final class AssessmentPolicies {

    /** Of an advice: all of it, and not only what an employer must deliver. */
    public static final String WHOLE_ADVICE = "wholeAdvice";

    private static final String ADVICES = "advices";
    /** Without anything that was found or advised. */
    private static final String LISTS = "lists of advices";

    private static final String CATALOGUES = "catalogues";

    /** All of it. */
    public static final PolicySet ALL_POLICIES = new PolicySet("assessment", ours()).and(PlatformPolicies.all());

    private AssessmentPolicies() {}

    @Produces
    @Singleton
    static PolicySet policies() {
        return ALL_POLICIES;
    }

    private static List<Policy> ours() {
        return List.of(
                let(ORGANISATION)
                        .read(LISTS, "listAdvices", "searchAdvices")
                        .of(OWN_ORGANISATION, "an-organisation-looks-through-its-advices"),
                let(ORGANISATION)
                        .read(ADVICES, "getAdvice", "listAdviceHistory", "listAdviceDeadlines")
                        .of(OWN_ORGANISATION, "an-organisation-sees-what-it-must-deliver"),
                let(ORGANISATION)
                        .change(ADVICES, "recordPkvwCertificate", "grantPkvwExemption")
                        .of(OWN_ORGANISATION, "an-organisation-proves-that-a-home-may-be-supplied"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .read(LISTS, "listAdvices", "searchAdvices")
                        .of(ALL, "who-advises-or-judges-looks-through-all-advices"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .read(
                                ADVICES,
                                "getAdvice",
                                "listAdviceHistory",
                                "listAdviceDeadlines",
                                "listRevisions",
                                "getRevision",
                                "compareRevisions",
                                WHOLE_ADVICE)
                        .of(UNINVOLVED, "who-advises-or-judges-sees-advices-in-which-he-has-no-interest"),
                let(ADVISER)
                        .change(
                                ADVICES,
                                "recordRiskAssessment",
                                "recordThreatAnalysis",
                                "draftAdvice",
                                "submitAdviceForReview",
                                "recordPkvwCertificate",
                                "recordOwnerWork",
                                "identifyBeneficiary")
                        .of(UNINVOLVED, "an-adviser-prepares-advices"),
                let(SECURITY_AUTHORITY)
                        .change(
                                ADVICES,
                                "establishAdvice",
                                "establishAdviceWithoutMeasures",
                                "returnAdvice",
                                "referCase",
                                "recuseReviewer")
                        .of(UNINVOLVED, "the-security-authority-judges-advices-in-which-it-has-no-interest"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .change(ADVICES, "supersedeAdvice", "declareInterest")
                        .of(UNINVOLVED, "who-advises-or-judges-declares-his-interests-and-supersedes-advices"),
                let(DUTY_OFFICER)
                        .read(ADVICES, "getAdvice", WHOLE_ADVICE)
                        .of(UNDER_GLASS, "a-duty-officer-sees-advices-under-broken-glass"),
                let(ADVISER, SECURITY_AUTHORITY, ORGANISATION)
                        .read(CATALOGUES, "listMeasureCatalogues", "getMeasureCatalogue")
                        .of(ALL, "who-works-with-measures-sees-the-catalogues"));
    }
}
