package nl.veiligwonen.platform.entity;

import nl.veiligwonen.platform.domain.Refusal;

/** A decider has refused a command; nothing was changed. Answered as problem 409 with the refusal's code and source. */
public final class CommandRefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public CommandRefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
