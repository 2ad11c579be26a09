package nl.veiligwonen.intake.draft;

import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.platform.web.Cursor;

/**
 * A draft, without what is in it.
 *
 * @param version 1 when it was made, one more with each change
 * @param openPoints how much is still missing or wrong in it, so that it can't be submitted; 0 if it can
 * @param createdAt when it was made, UTC
 * @param changedAt when it was last changed, UTC
 */
public record Draft(UUID id, long version, int openPoints, Instant createdAt, Instant changedAt) {

    /** Its place in the list of its owner. */
    public Cursor cursor() {
        return Cursor.after(createdAt, id);
    }

    Draft changed(int nowOpen, Instant at) {
        return new Draft(id, version + 1, nowOpen, createdAt, at);
    }
}
