package nl.veiligwonen.intake.access;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.DUTY_OFFICER;
import static nl.veiligwonen.platform.web.Role.OFFICE_HOLDER;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.Role.SECURITY_AUTHORITY;
import static nl.veiligwonen.platform.web.access.Policy.let;
import static nl.veiligwonen.platform.web.access.Reach.ALL;
import static nl.veiligwonen.platform.web.access.Reach.OWN;
import static nl.veiligwonen.platform.web.access.Reach.OWN_ORGANISATION;
import static nl.veiligwonen.platform.web.access.Reach.UNDER_GLASS;
import static nl.veiligwonen.platform.web.access.Reach.UNINVOLVED;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.PolicySet;

/**
 * Who may do what in intake, which holds who the office-holders are and where they live. Nobody of the ministry and no auditor
 * sees anything of it.
 */
public final class IntakePolicies {

    /** What is added to a notice of default: that it came by post, on an earlier day. */
    public static final String NOTICE_BY_POST = "recordNoticeByPost";

    private static final String REQUESTS = "requests";
    /** Without anything about a person or a home. */
    private static final String LISTS = "lists of requests";

    private static final String DRAFTS = "drafts";
    private static final String RULES = "rules";

    private static final String[] LOOK_THROUGH = {"listScanRequests", "searchScanRequests"};

    private static final String[] SEE = {
        "getScanRequest",
        "listScanRequestHistory",
        "listScanRequestDeadlines",
        "getPenalty",
        "listAttachments",
        "downloadAttachment"
    };

    private static final String[] SEND = {
        "addAttachment",
        "removeAttachment",
        "supplyInformation",
        "giveNoticeOfDefault",
        "withdrawRequest",
        "reportOfficeEnd",
        "reportMove"
    };

    private static final String[] SEE_DRAFTS = {"listScanRequestDrafts", "getScanRequestDraft"};

    private static final String[] WRITE_DRAFTS = {
        "createScanRequestDraft", "replaceScanRequestDraft", "deleteScanRequestDraft", "submitScanRequestDraft"
    };

    /** All of it. */
    public static final PolicySet ALL_POLICIES = new PolicySet("intake", ours()).and(PlatformPolicies.all());

    private IntakePolicies() {}

    @Produces
    @Singleton
    static PolicySet policies() {
        return ALL_POLICIES;
    }

    private static List<Policy> ours() {
        return List.of(
                let(ORGANISATION)
                        .read(LISTS, LOOK_THROUGH)
                        .of(OWN_ORGANISATION, "an-organisation-looks-through-its-requests"),
                let(ORGANISATION).read(REQUESTS, SEE).of(OWN_ORGANISATION, "an-organisation-sees-its-requests"),
                let(ORGANISATION)
                        .change(REQUESTS, "submitScanRequest", "submitScanRequestBatch")
                        .of(OWN_ORGANISATION, "an-organisation-asks-for-its-office-holders"),
                let(ORGANISATION)
                        .change(REQUESTS, SEND)
                        .of(OWN_ORGANISATION, "an-organisation-keeps-its-requests-up-to-date"),
                let(ORGANISATION)
                        .change(REQUESTS, "reportReferral")
                        .of(OWN_ORGANISATION, "an-organisation-reports-a-concrete-threat"),
                let(OFFICE_HOLDER).read(LISTS, LOOK_THROUGH).of(OWN, "an-office-holder-looks-through-his-requests"),
                let(OFFICE_HOLDER).read(REQUESTS, SEE).of(OWN, "an-office-holder-sees-his-requests"),
                let(OFFICE_HOLDER)
                        .change(REQUESTS, "submitOwnScanRequest")
                        .of(OWN, "an-office-holder-asks-for-himself"),
                let(OFFICE_HOLDER).change(REQUESTS, SEND).of(OWN, "an-office-holder-keeps-his-requests-up-to-date"),
                let(ORGANISATION).read(DRAFTS, SEE_DRAFTS).of(OWN_ORGANISATION, "an-organisation-sees-its-drafts"),
                let(ORGANISATION)
                        .change(DRAFTS, WRITE_DRAFTS)
                        .of(OWN_ORGANISATION, "an-organisation-writes-its-drafts"),
                let(OFFICE_HOLDER).read(DRAFTS, SEE_DRAFTS).of(OWN, "an-office-holder-sees-his-drafts"),
                let(OFFICE_HOLDER).change(DRAFTS, WRITE_DRAFTS).of(OWN, "an-office-holder-writes-his-drafts"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .read(LISTS, LOOK_THROUGH)
                        .of(ALL, "who-advises-or-judges-looks-through-all-requests"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .read(REQUESTS, SEE)
                        .of(UNINVOLVED, "who-advises-or-judges-sees-requests-in-which-he-has-no-interest"),
                let(ADVISER)
                        .change(
                                REQUESTS,
                                "scheduleHomeVisit",
                                "rescheduleHomeVisit",
                                "reportMissedVisit",
                                "completeHomeVisit")
                        .of(UNINVOLVED, "an-adviser-visits-homes"),
                let(ADVISER)
                        .change(REQUESTS, "askSupplement", "declareNotProcessed", "giveNoticeOfDefault", NOTICE_BY_POST)
                        .of(UNINVOLVED, "an-adviser-handles-requests"),
                let(ADVISER, SECURITY_AUTHORITY)
                        .change(REQUESTS, "postponeDecision", "reportReferral")
                        .of(UNINVOLVED, "who-advises-or-judges-postpones-and-refers"),
                let(SECURITY_AUTHORITY)
                        .change(REQUESTS, "recordReferralOutcome")
                        .of(UNINVOLVED, "the-security-authority-hears-of-referrals"),
                let(DUTY_OFFICER)
                        .read(LISTS, "searchScanRequests")
                        .of(ALL, "a-duty-officer-finds-out-which-request-is-of-whom"),
                let(DUTY_OFFICER)
                        .read(REQUESTS, "getScanRequest", "listAttachments", "downloadAttachment")
                        .of(UNDER_GLASS, "a-duty-officer-sees-requests-under-broken-glass"),
                let(Role.values()).read(RULES, "listRuleSets").of(ALL, "everyone-reads-the-rules"));
    }
}
