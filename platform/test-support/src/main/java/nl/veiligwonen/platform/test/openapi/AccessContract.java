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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Example;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Operation;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.access.Reach;
import nl.veiligwonen.platform.web.access.Ruling;
import nl.veiligwonen.platform.web.access.Subject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The matrix of who gets to see and do what: every operation of the OpenAPI document, for every role, for an object of one's
 * own, of another and of nobody. The test of a service extends this class, and plants markers in all that is personal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccessContract {

    /** Whose an object is to the organisation and the office-holder that ask. */
    public enum Whose {
        OWN,
        OF_ANOTHER,
        OF_NOBODY
    }

    /** The organisation whose objects are {@link Whose#OWN}. */
    protected static final OrganisationId OWN_ORGANISATION = OrganisationId.of("gm0344");

    /** The roles that see nothing that tells of a person, whatever they ask. */
    private static final Set<Role> NEVER_A_PERSON = EnumSet.of(
            Role.MINISTRY_OFFICIAL,
            Role.MINISTRY_CONTROLLER,
            Role.AUDITOR,
            Role.OPERATOR,
            Role.RECORDS_MANAGER,
            Role.COORDINATOR);

    private ApiDocument document;
    private boolean planted;

    @Inject
    PolicySet policies;

    @Inject
    DataSource database;

    /** What policies name that is no operation, but part of what one shows. */
    protected abstract Set<String> parts();

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
    private record Asker(String name, String token, Subject subject) {

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

    private static List<Asker> askers() {
        List<Asker> askers = new ArrayList<>();
        for (Role role : Role.values()) {
            askers.add(role == Role.ORGANISATION ? Asker.ofOwnOrganisation() : Asker.with(role));
        }
        return askers;
    }

    @Test
    void every_operation_is_classified_and_nothing_else() {
        Set<String> operations = document.operations().stream()
                .map(AccessContract::action)
                .collect(Collectors.toCollection(TreeSet::new));
        operations.addAll(parts());

        assertThat(policies.actions()).isEqualTo(operations);
    }

    @Test
    void who_is_not_signed_in_gets_nothing() {
        for (Operation operation : document.operations()) {
            Response answer = ask(asWritten(), operation, Whose.OWN);

            assertThat(answer.statusCode()).as("%s without a token", operation).isEqualTo(401);
            holdsNoMarker(operation + " without a token", answer);
        }
    }

    @Test
    void a_token_that_is_no_good_opens_nothing() {
        for (Map.Entry<String, String> token :
                Tokens.noGood(Role.OPERATOR, "operator-9").entrySet()) {
            for (Operation operation : document.operations()) {
                Response answer = ask(as(token.getValue()), operation, Whose.OWN);

                assertThat(answer.statusCode())
                        .as("%s with a token that is %s", operation, token.getKey())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void who_has_no_role_gets_nothing() {
        for (Operation operation : document.operations()) {
            Response answer = ask(as(Tokens.withoutRole("nobody-9")), operation, Whose.OWN);

            assertThat(answer.statusCode()).as("%s without a role", operation).isIn(403, 404);
            holdsNoMarker(operation + " without a role", answer);
        }
    }

    /** Whatever no policy lets him do is refused, and in the same words whether or not there is something to refuse. */
    @Test
    void what_no_policy_allows_is_refused_the_same_whatever_is_there() {
        for (Operation operation : document.operations()) {
            for (Asker asker : askers()) {
                Ruling ruling = policies.admit(asker.subject(), action(operation), addressesObject(operation));
                if (!ruling.isAllowed()) {
                    String what = "%s by %s".formatted(operation, asker.name());
                    Response own = ask(as(asker.token()), operation, Whose.OWN);
                    assertThat(own.statusCode())
                            .as(what)
                            .isEqualTo(ruling.outcome() == Ruling.Outcome.FORBIDDEN ? 403 : 404);
                    isTheSame(what, own, ask(as(asker.token()), operation, Whose.OF_NOBODY));
                    isTheSame(what, own, ask(as(asker.token()), operation, Whose.OF_ANOTHER));
                    holdsNoMarker(what, own);
                }
            }
        }
    }

    /** What is another's does not exist: not in a body, nor in a header. */
    @Test
    void what_is_of_another_is_as_what_does_not_exist() {
        for (Operation operation : document.operations()) {
            for (Asker asker : askers()) {
                Set<Reach> reach = policies.reach(asker.subject(), action(operation));
                boolean ownOnly = !reach.isEmpty() && !reach.contains(Reach.ALL) && !reach.contains(Reach.UNINVOLVED);
                if (ownOnly && addressesObject(operation)) {
                    String what = "%s by %s, of another".formatted(operation, asker.name());
                    Response another = ask(as(asker.token()), operation, Whose.OF_ANOTHER);
                    assertThat(another.statusCode()).as(what).isIn(400, 404, 415);
                    isTheSame(what, another, ask(as(asker.token()), operation, Whose.OF_NOBODY));
                    holdsNoMarker(what, another);
                }
            }
        }
    }

    /** Whatever is read by who has nothing to do with persons, nothing of them is in it. */
    @Test
    void the_ministry_the_auditor_and_the_operator_never_see_anything_personal() {
        for (Operation operation : document.operations()) {
            for (Asker asker : askers()) {
                if (asker.neverSeesAPerson() && operation.method().equals("get")) {
                    for (Whose whose : Whose.values()) {
                        holdsNoMarker(
                                "%s by %s".formatted(operation, asker.name()),
                                ask(as(asker.token()), operation, whose));
                    }
                }
            }
        }
    }

    /** Lists and searches hold nothing of another organisation, and nothing personal for anyone. */
    @Test
    void what_lists_and_searches_hold_is_ones_own_and_tells_of_no_person() {
        for (Operation operation : document.operations()) {
            boolean looksThrough =
                    operation.method().equals("get") || operation.path().endsWith("/_zoek");
            if (looksThrough && !addressesObject(operation)) {
                for (Asker asker : askers()) {
                    String what = "%s by %s".formatted(operation, asker.name());
                    Response answer = ask(as(asker.token()), operation, Whose.OWN);
                    holdsNoMarker(what, answer);
                    Set<Reach> reach = policies.reach(asker.subject(), action(operation));
                    if (!reach.contains(Reach.ALL) && !reach.contains(Reach.UNINVOLVED)) {
                        assertThat(answer.asString().contains(parameter("caseId", Whose.OF_ANOTHER)))
                                .as("%s holds a case of another", what)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void every_decision_that_was_recorded_is_made_again_the_same() throws SQLException {
        ask(as(Asker.ofOwnOrganisation().token()), anOperationOnACase(), Whose.OWN);
        ask(as(Asker.ofOwnOrganisation().token()), anOperationOnACase(), Whose.OF_ANOTHER);
        List<String> recorded = recorded("select decision::text from access.decision order by number");
        List<AccessDecision> decisions =
                recorded.stream().map(AccessDecision::read).toList();
        Map<String, PolicySet> recordedPolicies = recorded("select text from access.policy_set").stream()
                .map(PolicySet::read)
                .collect(Collectors.toMap(PolicySet::version, set -> set));

        assertThat(decisions).isNotEmpty().anySatisfy(decision -> assertThat(decision.object())
                .isNotNull());
        assertThat(decisions).allSatisfy(decision -> assertThat(
                        decision.again(Objects.requireNonNull(recordedPolicies.get(decision.policies()))))
                .as(decision.action())
                .isEqualTo(decision.ruling()));
        for (String text : recorded) {
            holdsNoMarker("a recorded decision", text);
        }
    }

    private List<String> recorded(String sql) throws SQLException {
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

    private Operation anOperationOnACase() {
        return document.operations().stream()
                .filter(operation ->
                        operation.method().equals("get") && operation.path().endsWith("/{caseId}"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_page_says_who_may_do_what() throws IOException {
        Path page = Path.of("../docs/access-to-%s.md".formatted(policies.service()));
        GeneratedPage.assertUpToDate(page, written());
    }

    private String written() {
        StringBuilder page = new StringBuilder("# Who may do what in %s\n\n".formatted(policies.service()))
                .append(
                        "Generated from the policies of the service, which decide it. What no sentence allows is refused: with 403")
                .append(
                        " to who may see such things, and otherwise it does not exist (404). Who acts for an organisation or is an")
                .append(
                        " office-holder is that alone, whatever other roles he has. Each decision is recorded with its grounds.\n");
        for (Policy policy : policies.policies()) {
            page.append("\n**%s**: %s\n".formatted(policy.id(), policy.sentence()));
            page.append(policy.actions().stream().map("`%s`"::formatted).collect(Collectors.joining(", ", "", "\n")));
        }
        return page.toString();
    }

    private Response ask(RequestSpecification caller, Operation operation, Whose whose) {
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

    private static boolean addressesObject(Operation operation) {
        return operation.path().contains("{");
    }

    private static String action(Operation operation) {
        return operation.description().path("operationId").asText();
    }

    /** A call with a token, which can have a document as its body. */
    protected static RequestSpecification as(String token) {
        return asWritten().auth().oauth2(token);
    }

    /** A call of which types and bodies go out as they are told. */
    private static RequestSpecification asWritten() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/pdf", ContentType.BINARY)));
    }

    private static void isTheSame(String what, Response one, Response other) {
        assertThat(other.statusCode()).as(what).isEqualTo(one.statusCode());
        assertThat(other.asString()).as("the body of %s", what).isEqualTo(one.asString());
        assertThat(headers(other)).as("the headers of %s", what).isEqualTo(headers(one));
    }

    private static Map<String, String> headers(Response response) {
        return response.headers().asList().stream()
                .collect(Collectors.toMap(
                        header -> header.getName(), header -> header.getValue(), (one, other) -> one + ", " + other));
    }

    private void holdsNoMarker(String what, Response answer) {
        holdsNoMarker(what, answer.asString() + answer.headers());
    }

    private void holdsNoMarker(String what, String text) {
        for (String marker : markers()) {
            // Without the text in the message: a failing test must not print what it found.
            assertThat(text.contains(marker))
                    .as("%s holds something personal", what)
                    .isFalse();
        }
    }
}
