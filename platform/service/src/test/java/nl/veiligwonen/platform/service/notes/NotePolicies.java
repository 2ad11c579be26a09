package nl.veiligwonen.platform.service.notes;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.DUTY_OFFICER;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.access.Policy.let;
import static nl.veiligwonen.platform.web.access.Reach.ALL;
import static nl.veiligwonen.platform.web.access.Reach.UNDER_GLASS;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformActivities;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.processing.OperationActivities;

final class NotePolicies {

    private NotePolicies() {}

    @Produces
    @Singleton
    static PolicySet policies() {
        return new PolicySet(
                        "notes",
                        List.of(
                                let(ADVISER, ORGANISATION)
                                        .read(
                                                "notes",
                                                "getNote",
                                                "listNotes",
                                                "searchNotes",
                                                "getNoteHistory",
                                                "failNote")
                                        .of(ALL, "advisers-and-organisations-read-notes"),
                                let(ADVISER, ORGANISATION)
                                        .change("notes", "closeNote")
                                        .of(ALL, "advisers-and-organisations-close-notes"),
                                let(DUTY_OFFICER)
                                        .read("notes", "getNote")
                                        .of(UNDER_GLASS, "a-duty-officer-sees-notes-under-broken-glass"),
                                let(ADVISER)
                                        .change("notes", "writeNote", "writeNoteSeries")
                                        .of(ALL, "advisers-write-notes")))
                .and(PlatformPolicies.all());
    }

    @Produces
    @Singleton
    static OperationActivities activities() {
        return new OperationActivities(List.of(
                        OperationActivities.during("scan-request", "getNote", "getNoteHistory", "closeNote"),
                        OperationActivities.notLogged(
                                "Numbers, of nobody.",
                                "listNotes",
                                "searchNotes",
                                "failNote",
                                "writeNote",
                                "writeNoteSeries")))
                .and(PlatformActivities.all());
    }
}
