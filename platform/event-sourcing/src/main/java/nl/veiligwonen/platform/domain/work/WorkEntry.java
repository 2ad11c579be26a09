package nl.veiligwonen.platform.domain.work;

import java.util.UUID;

/**
 * One time that a case came into a queue. When it leaves the queue and comes back that is another entry; so a claim ends
 * by itself when the work moves on.
 *
 * @param queue the name of the queue
 * @param enteredBy the id of the event that brought it there
 */
public record WorkEntry(String queue, UUID enteredBy) {}
