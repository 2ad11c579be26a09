package nl.veiligwonen.platform.service.idempotency;

/**
 * What an answer is kept under.
 *
 * @param caller who asked
 * @param hash of his key
 */
record AnswerKey(String caller, String hash) {}
