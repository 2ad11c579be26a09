package nl.veiligwonen.platform.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Operation;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.access.Reach;
import nl.veiligwonen.platform.web.access.Ruling;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import org.junit.jupiter.api.Test;

/**
 * The matrix of who gets to see and do what: every operation of the OpenAPI document, for every role, for an object of one's
 * own, of another and of nobody. The test of a service extends this class, and plants markers in all that is personal.
 */
public abstract class AccessContract extends ProcessingContract {

    /** What policies name that is no operation, but part of what one shows. */
    protected abstract Set<String> parts();

    @Test
    void every_operation_is_classified_and_nothing_else() {
        Set<String> operations =
                document.operations().stream().map(PlantedApi::action).collect(Collectors.toCollection(TreeSet::new));
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

    /** Whatever the realm forgot to ask: who sees or decides more than his own is told to sign in with a second factor. */
    @Test
    void a_role_that_asks_for_a_second_factor_opens_nothing_without_one() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.asksForSecondFactor());
        for (Role role : roles) {
            for (Operation operation : document.operations()) {
                Response answer = ask(as(Tokens.withPasswordOnly(role, "weak-9")), operation, Whose.OWN);

                assertThat(answer.statusCode()).as("%s by %s", operation, role).isEqualTo(401);
                assertThat(answer.getHeader("WWW-Authenticate")).contains("insufficient_user_authentication");
                assertThat(answer.jsonPath().getString("code")).isEqualTo("second-factor-missing");
            }
        }
        assertThat(ask(as(Tokens.withoutMethods(Role.ADVISER, "weak-9")), anOperationOnACase(), Whose.OWN)
                        .statusCode())
                .isEqualTo(401);
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
        page.append(
                        "\n## What each operation is for\n\nWhose data it shows or uses stands in the log of processings, under this")
                .append(" activity of the [register](processing-activities.md).\n");
        for (OperationActivities.Entry entry : activities.entries()) {
            page.append("\n**%s**: %s\n"
                    .formatted(
                            switch (entry) {
                                case OperationActivities.During during -> during.activity();
                                case OperationActivities.OfTheLog ofTheLog ->
                                    "Not logged. It is the log itself; who asked stands in the decisions.";
                                case OperationActivities.NotLogged notLogged -> "Not logged. " + notLogged.reason();
                            },
                            entry.operations().stream().map("`%s`"::formatted).collect(Collectors.joining(", "))));
        }
        return page.toString();
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
}
