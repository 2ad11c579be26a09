package nl.veiligwonen.intake.draft;

import nl.veiligwonen.contracts.OrganisationId;

/** Whose a draft is: only he knows that it exists. */
public sealed interface DraftOwner {

    /** Everyone who acts for this organisation. */
    record Organisation(OrganisationId organisation) implements DraftOwner {}

    /**
     * An office-holder who will ask for himself.
     *
     * @param subject of his token
     */
    record OfficeHolder(String subject) implements DraftOwner {}

    /** How he is known in the table. */
    default String key() {
        return switch (this) {
            case Organisation(var organisation) -> "organisation:" + organisation.code();
            case OfficeHolder(var subject) -> "office-holder:" + subject;
        };
    }
}
