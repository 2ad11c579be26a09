package nl.veiligwonen.platform.domain.retention;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a list of what is to be destroyed stays as it is. */
final class DestructionRefusal {

    static final Refusal ALREADY_PROPOSED =
            Refusal.of("already-proposed", "This list has been proposed already. Propose the data on another list.");

    static final Refusal UNFIT_LIST = Refusal.of(
            "unfit-list",
            "A list has from 1 to %d lines. Propose the data on more than one list."
                    .formatted(DestructionList.MOST_LINES));

    static final Refusal TERM_NOT_OVER = Refusal.of(
            "term-not-over",
            "The term of some of the data is not over yet. Records may be destroyed only when their term in the selection"
                    + " list is over.",
            "Archiefwet 1995 5");

    static final Refusal NOT_TO_APPROVE = Refusal.of(
            "not-to-approve",
            "This list has been approved already. Destroy the data, or return the list to look again.");

    static final Refusal RETAINED_NOT_LISTED = Refusal.of(
            "retained-not-listed",
            "What is kept for longer must be cases of this list, each once. Look at the list again.");

    static final Refusal RETAINED_TOO_LONG = Refusal.of(
            "retained-too-long",
            "A case is kept for longer until a day after today and within %d years. Then it is proposed again."
                    .formatted(RetainedCase.MOST_YEARS));

    static final Refusal NOT_APPROVED =
            Refusal.of("not-approved", "This list has not been approved, or has been dealt with. Approve it first.");

    static final Refusal SAME_PERSON = Refusal.of(
            "same-person", "Whoever approved a list does not destroy the data too. Ask another to destroy it.");

    static final Refusal ALL_RETAINED = Refusal.of(
            "all-retained",
            "All cases of this list are kept for longer, so nothing is to be destroyed. They are proposed again when the"
                    + " day until which they are kept has passed.");

    private DestructionRefusal() {}
}
