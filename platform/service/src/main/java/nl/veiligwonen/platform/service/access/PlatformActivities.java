package nl.veiligwonen.platform.service.access;

import static nl.veiligwonen.platform.web.processing.OperationActivities.during;
import static nl.veiligwonen.platform.web.processing.OperationActivities.notLogged;
import static nl.veiligwonen.platform.web.processing.OperationActivities.ofTheLog;

import java.util.List;
import nl.veiligwonen.platform.web.processing.OperationActivities.Entry;

/** What the operations that every service has are done for. */
public final class PlatformActivities {

    private PlatformActivities() {}

    /** For the operations of each service. */
    public static List<Entry> all() {
        return List.of(
                during("work-division", "listWorkItems", "exportWorkQueue", "claimWork", "releaseWork", "assignWork"),
                during("destruction", "destroyPersonalData"),
                during("emergency-access", "breakGlass"),
                ofTheLog("listLooks", "listProcessingActivities", "listGlassBreaks", "reviewGlassBreak"),
                notLogged(
                        "What is due by its term: the opaque numbers of cases, to who can't tell whose they are.",
                        "listDestructionLists",
                        "getDestructionList",
                        "getDestructionDeclaration",
                        "startRetentionRun",
                        "approveDestruction",
                        "returnDestruction"),
                notLogged("Counts of work, not which work.", "listWorkQueues"),
                notLogged(
                        "How the service runs: technical positions, keys and failures, and opaque ids.",
                        "getProgress",
                        "getRebuild",
                        "startRebuild",
                        "listParkedEvents",
                        "retryParkedEvent",
                        "skipParkedEvent",
                        "listDeadlines",
                        "retryDeadlines",
                        "listMasterKeyVersions",
                        "addMasterKeyVersion",
                        "getRewrap",
                        "startRewrap"));
    }
}
