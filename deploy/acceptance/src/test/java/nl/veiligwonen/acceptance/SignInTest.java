package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.keycloak.Totp;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** People sign in, at a browser and from scripts, with as many factors as their roles ask. */
@Order(7)
class SignInTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final String PASSWORD = "veilig-wonen";
    private static final String SIGNED_IN = "href=\"/sign-out\"";
    private static final int TRIES = 5;

    @Test
    void the_realm_and_the_services_ask_the_same_roles_for_a_second_factor() {
        Set<String> asked = Stream.of(Role.values())
                .filter(Role::asksForSecondFactor)
                .map(Role::realmName)
                .collect(Collectors.toSet());

        assertThat(new Realm(Checkout.find().realm()).rolesWithSecondFactor()).isEqualTo(asked);
    }

    @Test
    void at_a_browser_a_role_that_asks_for_it_needs_a_code_too() {
        Browser official = new Browser().signIn("official-1", PASSWORD);
        assertThat(official.isAskedForCode()).isTrue();

        official.fillIn(Map.of("otp", "12345"));
        assertThat(official.isAskedForCode()).as("a wrong code").isTrue();
        assertThat(new Browser().open("/").page()).doesNotContain(SIGNED_IN);

        official.fillIn(Map.of("otp", SUITE.code("official-1")));
        assertThat(official.page()).contains(SIGNED_IN);
        assertThat(official.open("/funding/v1/budget-years").status()).isEqualTo(200);
    }

    @Test
    void who_acts_for_an_organisation_needs_none() {
        Browser clerk = new Browser().signIn("utrecht", PASSWORD);

        assertThat(clerk.page()).contains(SIGNED_IN);
        assertThat(clerk.open("/intake/v1/scan-requests").status()).isEqualTo(200);
    }

    /** Who has no app yet sets it up. That is no proof that he has it, so he signs in again with it. */
    @Test
    void who_is_new_sets_up_an_app_first_and_is_let_in_when_he_has_signed_in_with_it() {
        Keycloak.addPerson("adviser-new", Role.ADVISER.realmName());
        Browser adviser = new Browser().signIn("adviser-new", PASSWORD);
        String secret = adviser.offeredSecret();

        adviser.setUp(secret, Totp.code(secret, Instant.now()));
        assertThat(adviser.page()).contains("tweede stap", SIGNED_IN);
        assertThat(adviser.open("/intake/v1/scan-requests").status()).isEqualTo(401);

        adviser.open("/sign-out").signIn("adviser-new", PASSWORD);
        assertThat(adviser.isAskedForCode()).isTrue();
        adviser.fillIn(Map.of("otp", Totp.code(secret, Instant.now())));
        assertThat(adviser.open("/intake/v1/scan-requests").status()).isEqualTo(200);
    }

    @Test
    void from_a_script_a_password_alone_is_not_enough_either() {
        // each fails once: two failures of one person within a second are taken for an attack
        Keycloak.password("deputy-1", PASSWORD).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Keycloak.password("authority-2", PASSWORD, "12345").then().statusCode(400);

        String token = Keycloak.password("adviser-1", PASSWORD, SUITE.code("adviser-1"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        assertThat(claims(token).getList("amr", String.class)).containsExactlyInAnyOrder("pwd", "otp");
    }

    /** The sixth try is in vain even with the right password; nobody else is kept out by it. */
    @Test
    void after_five_wrong_passwords_the_right_one_does_not_help() {
        for (int tried = 0; tried < TRIES; tried++) {
            Keycloak.password("forgetful-1", "wrong").then().statusCode(400);
        }

        Keycloak.password("forgetful-1", PASSWORD).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Keycloak.password("utrecht", PASSWORD).then().statusCode(200);
    }

    @Test
    void a_refresh_token_is_good_once_and_tells_still_how_one_signed_in() {
        String first = Keycloak.password("adviser-2", PASSWORD, SUITE.code("adviser-2"))
                .then()
                .statusCode(200)
                .extract()
                .path("refresh_token");
        JsonPath refreshed = refresh(first).then().statusCode(200).extract().jsonPath();
        assertThat(claims(refreshed.getString("access_token")).getList("amr", String.class))
                .contains("otp");

        refresh(first).then().statusCode(400).body("error", equalTo("invalid_grant"));
        refresh(refreshed.getString("refresh_token")).then().statusCode(400);
    }

    @Test
    void tokens_are_good_for_five_minutes_and_hold_no_name() {
        JsonPath claims = claims(SUITE.token("utrecht"));

        assertThat(claims.getLong("exp") - claims.getLong("iat")).isBetween(1L, 300L);
        assertThat(claims.getMap("").keySet())
                .doesNotContainAnyElementsOf(
                        List.of("name", "given_name", "family_name", "preferred_username", "email"));
    }

    private static Response refresh(String token) {
        return Keycloak.token(
                Map.of("grant_type", "refresh_token", "client_id", "veilig-wonen-cli", "refresh_token", token));
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
