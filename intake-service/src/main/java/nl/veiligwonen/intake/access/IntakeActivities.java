package nl.veiligwonen.intake.access;

import static nl.veiligwonen.platform.web.processing.OperationActivities.during;
import static nl.veiligwonen.platform.web.processing.OperationActivities.duringForDrafts;
import static nl.veiligwonen.platform.web.processing.OperationActivities.notLogged;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities.Entry;

/** During which activity of the register each operation of intake shows or uses data of persons. */
public final class IntakeActivities {

    /** All of it. */
    public static final OperationActivities ALL = new OperationActivities(ours()).and(PlatformActivities.all());

    private IntakeActivities() {}

    @Produces
    @Singleton
    static OperationActivities activities() {
        return ALL;
    }

    private static List<Entry> ours() {
        return List.of(
                during(
                        "scan-request",
                        "submitScanRequest",
                        "submitScanRequestBatch",
                        "submitOwnScanRequest",
                        "listScanRequests",
                        "searchScanRequests",
                        "getScanRequest",
                        "listScanRequestHistory",
                        "listScanRequestDeadlines",
                        "getPenalty",
                        "listAttachments",
                        "downloadAttachment",
                        "addAttachment",
                        "removeAttachment",
                        "askSupplement",
                        "supplyInformation",
                        "declareNotProcessed",
                        "giveNoticeOfDefault",
                        "postponeDecision",
                        "withdrawRequest",
                        "reportOfficeEnd",
                        "reportMove"),
                during(
                        "home-visit",
                        "scheduleHomeVisit",
                        "rescheduleHomeVisit",
                        "reportMissedVisit",
                        "completeHomeVisit"),
                during("protection-referral", "reportReferral", "recordReferralOutcome"),
                duringForDrafts(
                        "draft-request",
                        "createScanRequestDraft",
                        "getScanRequestDraft",
                        "replaceScanRequestDraft",
                        "deleteScanRequestDraft",
                        "submitScanRequestDraft"),
                notLogged("When drafts were made and how many points are open, not of whom.", "listScanRequestDrafts"),
                notLogged("The rules, which are the same for all.", "listRuleSets"));
    }
}
