package nl.veiligwonen.platform.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a caller may do, as the realm of the identity provider names it. */
public enum Role {
    /** Acts for a municipality, province or water board, named in the claim {@code organisation}. */
    ORGANISATION("organisation"),
    /** Office-holder (bestuurder): asks for a home scan for himself, and sees that request only. */
    OFFICE_HOLDER("office-holder"),
    /** Security adviser (veiligheidsadviseur): visits homes and drafts advices. */
    ADVISER("adviser"),
    /** Independent security authority: establishes, returns or refers advices. */
    SECURITY_AUTHORITY("security-authority"),
    /** Ministry official: opens budget years, determines contributions, instructs payments. */
    MINISTRY_OFFICIAL("ministry-official"),
    /** Ministry controller: confirms payments that another has instructed. */
    MINISTRY_CONTROLLER("ministry-controller"),
    /** Coordinator (werkverdeler): divides the work of the other roles that he has. */
    COORDINATOR("coordinator"),
    /** Reads the books, changes nothing. */
    AUDITOR("auditor"),
    /** Records manager (informatiebeheerder): finds what is to be destroyed, and destroys what another has approved. */
    RECORDS_MANAGER("records-manager"),
    /** Privacy officer (functionaris gegevensbescherming) of the ministry: asks who looked at what, sees nothing of it. */
    PRIVACY_OFFICER("privacy-officer"),
    /** Officer on duty (piketfunctionaris): sees nothing, unless he breaks the glass over a file in an emergency. */
    DUTY_OFFICER("duty-officer"),
    /** Keeps the suite running: rebuilds read models, handles parked events. */
    OPERATOR("operator");

    /** Who has only these sees nothing of others; a coordinator divides the work of the other roles that he has. */
    private static final Set<Role> OF_HIS_OWN = EnumSet.of(ORGANISATION, OFFICE_HOLDER, COORDINATOR);

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The name in the realm, such as {@code security-authority}. */
    public String realmName() {
        return realmName;
    }

    /** Whether who has it must have signed in with a second factor, besides a password. */
    public boolean asksForSecondFactor() {
        return !OF_HIS_OWN.contains(this);
    }

    /** The role of that name in the realm; empty if it is none of ours. */
    public static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }
}
