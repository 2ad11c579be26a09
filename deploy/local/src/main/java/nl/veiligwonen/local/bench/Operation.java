package nl.veiligwonen.local.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** One call on the budget of the year, as its caller saw it. Times are those of {@link System#nanoTime}. */
sealed interface Operation {

    /** Which of the callers it was, from 0. */
    int caller();

    long askedAt();

    long answeredAt();

    /**
     * A contribution was asked.
     *
     * @param granted whether it was granted; if not it was refused for the ceiling
     */
    record Grant(int caller, long askedAt, long answeredAt, String caseId, long amountCents, boolean granted)
            implements Operation {}

    /** The year was looked at. */
    record Look(int caller, long askedAt, long answeredAt, long committedCents) implements Operation {}

    /** What the answer to a request says. */
    static boolean isGranted(JsonNode decision) {
        return decision.path("outcome").asText().equals("GRANTED");
    }
}
