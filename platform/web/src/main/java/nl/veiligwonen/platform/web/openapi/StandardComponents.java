package nl.veiligwonen.platform.web.openapi;

import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The answers and schemas that all documents share. */
final class StandardComponents {

    private static final String VERSION_HEADER = "API-Version";

    private StandardComponents() {}

    static void addTo(Components components) {
        components.addHeader(
                VERSION_HEADER,
                OASFactory.createHeader()
                        .description("The version of the API, as semantic versioning has it.")
                        .schema(text(null).addExample("1.0.0")));
        components.addSchema("Problem", problemSchema());
        components.addSchema("InputError", inputErrorSchema());
        components.addResponse(
                "InvalidInput",
                answer(
                        "The input is not valid: all that is wrong with it.",
                        Problem.invalidInput(List.of(
                                InputError.inBody("/amountCents", "must be a whole number"),
                                InputError.inHeader("Idempotency-Key", "is missing")))));
        components.addResponse("NotSignedIn", answer("There is no valid access token.", Problem.notSignedIn()));
        components.addResponse("NotAllowed", answer("The caller's role does not allow this.", Problem.notAllowed()));
        components.addResponse(
                "NotFound", answer("It does not exist, or the caller may not see it.", Problem.notFound()));
        components.addResponse("NotAcceptable", answer("The caller would not take the answer.", Problem.ofStatus(406)));
        components.addResponse(
                "Refused",
                answer(
                        "A rule refuses it, or the Idempotency-Key was used for another request.",
                        Problem.refused("wrong-stage", "Only what has been established can be adopted.", "Awb 4:25")));
        components.addResponse(
                "VersionMismatch", answer("It is no longer at the version in If-Match.", Problem.versionMismatch()));
        components.addResponse(
                "BodyTooLarge",
                answer(
                        "The body is too large.",
                        Problem.of(
                                413,
                                "body-too-large",
                                "The body is too large",
                                "A body may have 1048576 bytes at most.")));
        components.addResponse(
                "UnsupportedMediaType", answer("The body is not application/json in UTF-8.", Problem.ofStatus(415)));
        components.addResponse(
                "InternalError",
                answer(
                        "Something went wrong on our side.",
                        Problem.internalError("urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427")));
        components.addResponse(
                "ServiceUnavailable", answer("It is not available for a moment.", Problem.serviceUnavailable()));
    }

    /** A reference to a standard answer. */
    static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** Declares the version on an answer. */
    static void addVersionHeader(APIResponse answer) {
        if (answer.getRef() == null) {
            answer.addHeader(VERSION_HEADER, OASFactory.createHeader().ref("#/components/headers/" + VERSION_HEADER));
        }
    }

    private static APIResponse answer(String description, Problem example) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(ProblemExample.of(example))));
        addVersionHeader(answer);
        return answer;
    }

    private static Schema problemSchema() {
        return object("What is wrong, as a problem document of RFC 9457 (foutmelding).")
                .required(List.of("type", "title", "status", "detail", "code"))
                .addProperty("type", text("Names the kind of problem.").format("uri"))
                .addProperty("title", text("The kind of problem in words."))
                .addProperty("status", number("The HTTP status.").format("int32"))
                .addProperty("detail", text("What is wrong this time and what can be done."))
                .addProperty(
                        "instance",
                        text("The number of a fault of ours in our log.").format("uri"))
                .addProperty("code", text("The kind of problem for programs, in kebab-case."))
                .addProperty("source", text("The article or rule that a refusal follows from."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .description("All that is wrong with the input, up to a hundred.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/InputError")));
    }

    private static Schema inputErrorSchema() {
        return object("One thing that is wrong with the input (invoerfout).")
                .required(List.of("in", "reason"))
                .addProperty(
                        "in",
                        text("Which part of the request.").enumeration(List.of("body", "query", "header", "path")))
                .addProperty("pointer", text("Where in the body, as a JSON Pointer of RFC 6901."))
                .addProperty("name", text("Which header or parameter."))
                .addProperty("reason", text("What is wrong and what is expected."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema text(@Nullable String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .description(description);
    }
}
