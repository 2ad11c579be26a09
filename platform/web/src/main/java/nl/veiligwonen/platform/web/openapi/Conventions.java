package nl.veiligwonen.platform.web.openapi;

/** What holds for every API of the suite, in words. */
final class Conventions {

    static final String TEXT = """
            ## Conventions

            - Errors are problem documents (RFC 9457, `application/problem+json`). `code` is for programs; a refusal by a
              rule of the regulation also names its `source`. Invalid input is 400 and lists all errors.
            - Changing requests take an `Idempotency-Key`: the same key with the same request gets the same answer, with
              `Idempotency-Replayed: true`, and changes nothing. POST needs one. Keys are kept for 30 days.
            - `ETag` is the version of what is shown. Send it back in `If-Match` to change only what you have seen.
            - Lists give pages: `next` of a page is the `cursor` of the next one; it is absent on the last.
            - Money is in whole euro cents, dates are ISO 8601, times are UTC. Unknown properties are refused.
            - Every answer bears `API-Version`.
            """;

    private Conventions() {}
}
