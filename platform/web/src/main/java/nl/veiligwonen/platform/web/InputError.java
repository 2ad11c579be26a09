package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input. Never repeats the value that was sent.
 *
 * @param in which part of the request
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); null outside the body
 * @param name which header or parameter; null in the body
 * @param reason what is wrong and what is expected, in plain English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InputError", description = "One thing that is wrong with the input (invoerfout).")
public record InputError(
        @Schema(description = "Which part of the request.", required = true, examples = "\"body\"")
        Part in,

        @Schema(description = "Where in the body, as a JSON Pointer of RFC 6901.", examples = "\"/home/postalCode\"")
        @Nullable String pointer,

        @Schema(description = "Which header or parameter.", examples = "\"Idempotency-Key\"") @Nullable String name,

        @Schema(
                description = "What is wrong and what is expected.",
                required = true,
                examples = "\"must be four digits and two letters\"")
        String reason) {

    /** A part of a request. */
    public enum Part {
        @JsonProperty("body")
        BODY,
        @JsonProperty("query")
        QUERY,
        @JsonProperty("header")
        HEADER,
        @JsonProperty("path")
        PATH
    }

    /** Something wrong in the body. */
    public static InputError inBody(String pointer, String reason) {
        return new InputError(Part.BODY, pointer, null, reason);
    }

    /** Something wrong with a query parameter. */
    public static InputError inQuery(String name, String reason) {
        return new InputError(Part.QUERY, null, name, reason);
    }

    /** Something wrong with a header. */
    public static InputError inHeader(String name, String reason) {
        return new InputError(Part.HEADER, null, name, reason);
    }
}
