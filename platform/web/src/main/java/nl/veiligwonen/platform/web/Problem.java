package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, as a problem document (RFC 9457). Never holds personal data or anything the caller sent, save the names
 * of properties.
 *
 * @param type names the kind of problem: {@value #TYPE_PREFIX} and the code
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong this time and what can be done
 * @param instance the number under which we have logged it; absent if it is no fault of ours
 * @param code the kind of problem for programs, in kebab-case
 * @param source the article or rule it follows from; absent if it follows from none
 * @param errors what is wrong with the input, all of it up to {@value InvalidInput#LIMIT}; absent if the input is right
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "source", "errors"})
@Schema(name = "Problem", description = "What is wrong, as a problem document of RFC 9457 (foutmelding).")
public record Problem(
        @Schema(
                description = "Names the kind of problem.",
                format = "uri",
                required = true,
                examples = "\"urn:veiligwonen:problem:invalid-input\"")
        String type,

        @Schema(description = "The kind of problem in words.", required = true, examples = "\"The input is not valid\"")
        String title,

        @Schema(description = "The HTTP status.", required = true, examples = "400")
        int status,

        @Schema(
                description = "What is wrong this time and what can be done.",
                required = true,
                examples = "\"1 thing is wrong with the request: see errors.\"")
        String detail,

        @Schema(
                description = "The number under which it is logged, if it is a fault of ours.",
                format = "uri",
                examples = "\"urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427\"")
        @Nullable String instance,

        @Schema(
                description = "The kind of problem for programs; a refusal by a rule has its own code.",
                required = true,
                examples = "\"invalid-input\"")
        String code,

        @Schema(description = "The article or rule that a refusal follows from.", examples = "\"Awb 4:25\"") @Nullable String source,

        @Schema(description = "All that is wrong with the input.")
        List<InputError> errors) {

    /** What the type of every problem begins with. */
    public static final String TYPE_PREFIX = "urn:veiligwonen:problem:";

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a kind. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, null, code, null, List.of());
    }

    /** The input is wrong in these ways. */
    public static Problem invalidInput(List<InputError> errors) {
        return InvalidInput.problem(errors);
    }

    /** What was asked for does not exist, or is not the caller's to see: he is not told which. */
    public static Problem notFound() {
        return of(
                404,
                "not-found",
                "Not found",
                "There is nothing here that you may see. Check the address, and that you have signed in as the right user.");
    }

    /** The caller has no valid token. */
    public static Problem notSignedIn() {
        return of(
                401,
                "not-signed-in",
                "Not signed in",
                "Send a valid access token in the header Authorization: Bearer. It may have expired.");
    }

    /** The caller has a token, but his roles ask for a surer sign-in than it tells of. */
    public static Problem secondFactorMissing() {
        return of(
                401,
                "second-factor-missing",
                "Signed in without a second factor",
                "Your role asks for a second factor. Sign in anew with your password and a code, and send the token that you get.");
    }

    /** The caller may not do this at all, whatever he asks for. */
    public static Problem notAllowed() {
        return notAllowed("Your role does not allow this.");
    }

    /** The caller may not do this at all, for a reason. */
    public static Problem notAllowed(String detail) {
        return of(403, "not-allowed", "Not allowed", detail);
    }

    /** A rule of the domain refuses what was asked. */
    public static Problem refused(String code, String reason, @Nullable String source) {
        return new Problem(TYPE_PREFIX + code, "Refused by a rule", 409, reason, null, code, source, List.of());
    }

    /** What the caller wants to change is no longer as he saw it. */
    public static Problem versionMismatch() {
        return of(
                412,
                "version-mismatch",
                "Changed by another",
                "It is no longer at the version in If-Match. Read it again, and repeat the change if it still makes sense.");
    }

    /**
     * Something went wrong on our side.
     *
     * @param instance the number under which it is logged, as a URI
     */
    public static Problem internalError(String instance) {
        return new Problem(
                TYPE_PREFIX + "internal-error",
                "Something went wrong on our side",
                500,
                "It may have been done: repeat with the same Idempotency-Key to be sure.",
                instance,
                "internal-error",
                null,
                List.of());
    }

    /** What we need is away for the moment; a change may or may not have been made before it went. */
    public static Problem serviceUnavailable() {
        return of(
                503,
                "service-unavailable",
                "Not available now",
                "Our database is away for a moment. If you asked for a change, it may have been made: send the same again"
                        + " soon, with the same Idempotency-Key, and you are told.");
    }

    /**
     * The body is of a type that is not taken here.
     *
     * @param taken the types that are, as in {@code text/csv or application/jsonl}
     */
    public static Problem unsupportedMediaType(String taken) {
        return of(
                415,
                "unsupported-media-type",
                "Unsupported media type",
                "Send the body as %s, in UTF-8 and not compressed.".formatted(taken));
    }

    /** What a status of 400 or more says by itself. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(400, "bad-request", "Bad request", "The request can't be understood.");
            case 401 -> notSignedIn();
            case 403 -> notAllowed();
            case 404 -> notFound();
            case 405 ->
                of(405, "method-not-allowed", "Method not allowed", "Use one of the methods in the header Allow.");
            case 406 ->
                of(406, "not-acceptable", "Not acceptable", "Answers are application/json: accept that or anything.");
            case 415 -> unsupportedMediaType("application/json");
            case 503 -> of(503, "unavailable", "Not available now", "Try again in a moment.");
            default -> {
                Status known = Status.fromStatusCode(status);
                String title = known == null ? "HTTP status " + status : known.getReasonPhrase();
                yield of(status, "http-" + status, title, "The request can't be handled.");
            }
        };
    }

    /** This problem as an exception: throw it and the caller gets this answer. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
