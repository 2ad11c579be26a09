package nl.veiligwonen.platform.web;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may do, as the realm of the identity provider names it. */
public enum Role {
    /** Acts for a municipality, province or water board, named in the claim {@code organisation}. */
    ORGANISATION(Role.Name.ORGANISATION),
    /** Office-holder (bestuurder): asks for a home scan for himself, and sees that request only. */
    OFFICE_HOLDER(Role.Name.OFFICE_HOLDER),
    /** Security adviser (veiligheidsadviseur): visits homes and drafts advices. */
    ADVISER(Role.Name.ADVISER),
    /** Independent security authority: establishes, returns or refers advices. */
    SECURITY_AUTHORITY(Role.Name.SECURITY_AUTHORITY),
    /** Ministry official: opens budget years, determines contributions, instructs payments. */
    MINISTRY_OFFICIAL(Role.Name.MINISTRY_OFFICIAL),
    /** Ministry controller: confirms payments that another has instructed. */
    MINISTRY_CONTROLLER(Role.Name.MINISTRY_CONTROLLER),
    /** Coordinator (werkverdeler): divides the work of the other roles that he has. */
    COORDINATOR(Role.Name.COORDINATOR),
    /** Reads the books, changes nothing. */
    AUDITOR(Role.Name.AUDITOR),
    /** Keeps the suite running: rebuilds read models, handles parked events. */
    OPERATOR(Role.Name.OPERATOR);

    /** The names in the realm, for use in {@code @RolesAllowed}. */
    public static final class Name {
        public static final String ORGANISATION = "organisation";
        public static final String OFFICE_HOLDER = "office-holder";
        public static final String ADVISER = "adviser";
        public static final String SECURITY_AUTHORITY = "security-authority";
        public static final String MINISTRY_OFFICIAL = "ministry-official";
        public static final String MINISTRY_CONTROLLER = "ministry-controller";
        public static final String COORDINATOR = "coordinator";
        public static final String AUDITOR = "auditor";
        public static final String OPERATOR = "operator";

        private Name() {}
    }

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The name in the realm, such as {@code security-authority}. */
    public String realmName() {
        return realmName;
    }

    /** The role of that name in the realm; empty if it is none of ours. */
    public static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }
}
