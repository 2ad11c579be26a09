package nl.veiligwonen.platform.service.access;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.AUDITOR;
import static nl.veiligwonen.platform.web.Role.COORDINATOR;
import static nl.veiligwonen.platform.web.Role.DUTY_OFFICER;
import static nl.veiligwonen.platform.web.Role.MINISTRY_CONTROLLER;
import static nl.veiligwonen.platform.web.Role.MINISTRY_OFFICIAL;
import static nl.veiligwonen.platform.web.Role.OFFICE_HOLDER;
import static nl.veiligwonen.platform.web.Role.OPERATOR;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.Role.PRIVACY_OFFICER;
import static nl.veiligwonen.platform.web.Role.RECORDS_MANAGER;
import static nl.veiligwonen.platform.web.Role.SECURITY_AUTHORITY;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.Reach;

/** Who may do what every service lets do. */
public final class PlatformPolicies {

    /** Of a history: which subject did what. */
    public static final String HISTORY_ACTORS = "historyActors";

    /** Of a look at a file: which subject looked. */
    public static final String WHO_LOOKED = "whoLooked";

    private PlatformPolicies() {}

    /** The policies, for the set of each service. */
    public static List<Policy> all() {
        return Stream.concat(ofWork().stream(), ofOversight().stream()).toList();
    }

    private static List<Policy> ofOversight() {
        return List.of(
                Policy.let(OFFICE_HOLDER)
                        .read("looks", "listLooks")
                        .of(Reach.OWN, "an-office-holder-sees-in-which-roles-his-file-was-looked-at"),
                Policy.let(PRIVACY_OFFICER)
                        .read("looks", "listLooks", WHO_LOOKED)
                        .of(Reach.ALL, "a-privacy-officer-sees-who-looked-at-a-file"),
                Policy.let(PRIVACY_OFFICER)
                        .read("lines of the log", "listProcessingActivities")
                        .of(Reach.ALL, "a-privacy-officer-reads-the-log"),
                Policy.let(DUTY_OFFICER)
                        .change("files", "breakGlass")
                        .of(Reach.UNINVOLVED, "a-duty-officer-breaks-the-glass-in-an-emergency"),
                Policy.let(PRIVACY_OFFICER)
                        .read("broken glass", "listGlassBreaks")
                        .of(Reach.ALL, "a-privacy-officer-sees-where-the-glass-was-broken"),
                Policy.let(PRIVACY_OFFICER)
                        .change("broken glass", "reviewGlassBreak")
                        .of(Reach.ALL, "a-privacy-officer-judges-whether-that-was-right"));
    }

    private static List<Policy> ofWork() {
        return List.of(
                Policy.let(ORGANISATION, ADVISER, SECURITY_AUTHORITY, MINISTRY_OFFICIAL, MINISTRY_CONTROLLER)
                        .read("work queues", "listWorkQueues", "listWorkItems", "exportWorkQueue")
                        .of(Reach.ALL, "who-works-sees-the-queues-of-his-roles"),
                Policy.let(ORGANISATION, ADVISER, SECURITY_AUTHORITY, MINISTRY_OFFICIAL, MINISTRY_CONTROLLER)
                        .change("work queues", "claimWork", "releaseWork")
                        .of(Reach.ALL, "who-works-takes-work-and-gives-it-back"),
                Policy.let(COORDINATOR)
                        .change("work queues", "assignWork")
                        .of(Reach.ALL, "a-coordinator-divides-the-work-of-his-roles"),
                Policy.let(AUDITOR)
                        .read("actors", HISTORY_ACTORS)
                        .of(Reach.ALL, "an-auditor-sees-which-subject-did-what"),
                Policy.let(RECORDS_MANAGER, AUDITOR)
                        .read(
                                "destruction of personal data",
                                "listDestructionLists",
                                "getDestructionList",
                                "getDestructionDeclaration")
                        .of(Reach.ALL, "a-records-manager-and-an-auditor-see-what-was-destroyed"),
                Policy.let(RECORDS_MANAGER)
                        .change(
                                "destruction of personal data",
                                "startRetentionRun",
                                "approveDestruction",
                                "returnDestruction",
                                "destroyPersonalData")
                        .of(Reach.ALL, "records-managers-destroy-what-is-due"),
                Policy.let(OPERATOR)
                        .read(
                                "operations",
                                "getProgress",
                                "getRebuild",
                                "listParkedEvents",
                                "listDeadlines",
                                "listMasterKeyVersions",
                                "getRewrap")
                        .of(Reach.ALL, "an-operator-sees-how-the-service-does"),
                Policy.let(OPERATOR)
                        .change(
                                "operations",
                                "startRebuild",
                                "retryParkedEvent",
                                "skipParkedEvent",
                                "retryDeadlines",
                                "addMasterKeyVersion",
                                "startRewrap")
                        .of(Reach.ALL, "an-operator-keeps-the-service-running"));
    }
}
