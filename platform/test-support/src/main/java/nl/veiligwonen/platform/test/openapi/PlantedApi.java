package nl.veiligwonen.platform.test.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Example;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Operation;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.access.Subject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * An API as it is asked by all roles, for an object of one's own, of another and of nobody, with markers planted in all that
 * is personal. What is to hold of it is for contracts that extend this class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlantedApi {

    /** Whose an object is to the organisation and the office-holder that ask. */
    public enum Whose {
        OWN,
        OF_ANOTHER,
        OF_NOBODY
    }

    /** The organisation whose objects are {@link Whose#OWN}. */
    protected static final OrganisationId OWN_ORGANISATION = OrganisationId.of("gm0344");

    /** The roles that see nothing that tells of a person, whatever they ask. */
    static final Set<Role> NEVER_A_PERSON = EnumSet.of(
            Role.MINISTRY_OFFICIAL,
            Role.MINISTRY_CONTROLLER,
            Role.AUDITOR,
            Role.OPERATOR,
            Role.RECORDS_MANAGER,
            Role.PRIVACY_OFFICER,
            Role.COORDINATOR);

    ApiDocument document;
    private boolean planted;

    @Inject
    PolicySet policies;

    @Inject
    DataSource database;

    /** Makes an object of each kind for the {@link #OWN_ORGANISATION} and for another, with the markers in it. */
    protected abstract void plant();

    /** A value for a parameter of a path, such as {@code caseId}. */
    protected abstract String parameter(String name, Whose whose);

    /** Words that occur nowhere but in what is personal of the objects that were made. */
    protected abstract List<String> markers();

    @BeforeEach
    void read() throws IOException {
        String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class) + ".json";
        String json = given().get(path).then().statusCode(200).extract().asString();
        document = new ApiDocument(new ObjectMapper().readTree(json));
        if (!planted) {
            planted = true;
            plant();
        }
    }

    /** Someone who asks. */
    record Asker(String name, String token, Subject subject) {

        static Asker with(Role role) {
            return new Asker(
                    role.realmName(),
                    Tokens.of(role, role.realmName() + "-9"),
                    new Subject(role.realmName() + "-9", Set.of(role), null));
        }

        static Asker ofOwnOrganisation() {
            return new Asker(
                    "organisation",
                    Tokens.organisation(OWN_ORGANISATION.code(), "clerk-9"),
                    new Subject("clerk-9", Set.of(Role.ORGANISATION), OWN_ORGANISATION));
        }

        boolean neverSeesAPerson() {
            return NEVER_A_PERSON.containsAll(subject.roles());
        }
    }

    static List<Asker> askers() {
        List<Asker> askers = new ArrayList<>();
        for (Role role : Role.values()) {
            askers.add(role == Role.ORGANISATION ? Asker.ofOwnOrganisation() : Asker.with(role));
        }
        return askers;
    }

    List<String> recorded(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    Operation anOperationOnACase() {
        return document.operations().stream()
                .filter(operation ->
                        operation.method().equals("get") && operation.path().endsWith("/{caseId}"))
                .findFirst()
                .orElseThrow();
    }

    Response ask(RequestSpecification caller, Operation operation, Whose whose) {
        String path = document.root().at("/servers/0/url").asText() + operation.path();
        RequestSpecification request = caller.urlEncodingEnabled(true);
        for (String name : names(operation)) {
            request = request.pathParam(name, parameter(name, whose));
        }
        for (JsonNode parameter : required(operation, "query")) {
            request = request.queryParam(parameter.path("name").asText(), document.exampleOf(parameter));
        }
        if (!operation.method().equals("get")) {
            request = request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        Optional<String> type = document.bodyType(operation);
        request = type.isPresent()
                ? request.contentType(type.get()).body(body(operation).getBytes(StandardCharsets.UTF_8))
                : request.noContentType();
        return request.request(operation.method().toUpperCase(Locale.ROOT), path);
    }

    /** The first example of a body. */
    private String body(Operation operation) {
        return document.bodyExamples(operation)
                .findFirst()
                .map(Example::value)
                .map(value -> value.isTextual() ? value.asText() : value.toString())
                .orElse("{}");
    }

    private static List<JsonNode> required(Operation operation, String place) {
        return operation
                .parameters(place)
                .filter(parameter -> parameter.path("required").asBoolean())
                .toList();
    }

    private static List<String> names(Operation operation) {
        return Stream.of(operation.path().split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    static boolean addressesObject(Operation operation) {
        return operation.path().contains("{");
    }

    static String action(Operation operation) {
        return operation.description().path("operationId").asText();
    }

    /** A call with a token, which can have a document as its body. */
    protected static RequestSpecification as(String token) {
        return asWritten().auth().oauth2(token);
    }

    /** A call of which types and bodies go out as they are told. */
    static RequestSpecification asWritten() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/pdf", ContentType.BINARY)));
    }

    void holdsNoMarker(String what, Response answer) {
        holdsNoMarker(what, answer.asString() + answer.headers());
    }

    void holdsNoMarker(String what, String text) {
        for (String marker : markers()) {
            // Without the text in the message: a failing test must not print what it found.
            assertThat(text.contains(marker))
                    .as("%s holds something personal", what)
                    .isFalse();
        }
    }
}
