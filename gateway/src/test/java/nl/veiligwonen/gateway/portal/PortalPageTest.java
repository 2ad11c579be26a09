package nl.veiligwonen.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import nl.veiligwonen.gateway.FakeService;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts
@WithTestResource(FakeService.class)
class PortalPageTest {

    @Test
    void who_has_no_session_is_shown_the_way_in() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(
                        containsString("<html lang=\"nl\">"),
                        containsString("href=\"/sign-in?lang=nl&amp;ui_locales=nl\""),
                        containsString("/intake/v1/openapi.json"),
                        not(containsString("<script")),
                        not(containsString("/sign-out")));
    }

    @Test
    void who_goes_in_is_sent_to_the_identity_provider_with_a_challenge_that_only_this_gateway_can_answer() {
        given().redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(
                                containsString("client_id=veilig-wonen-portal"),
                                containsString("code_challenge_method=S256"),
                                containsString("response_type=code")));
    }

    @Test
    void a_session_is_kept_from_scripts_and_from_what_other_sites_send() {
        Response signedIn = signIn();

        assertThat(signedIn.getDetailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
                });
    }

    @Test
    void the_page_allows_nothing_but_what_this_origin_serves() {
        given().cookies(session())
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
                                containsString("frame-ancestors 'none'")))
                .header("Cache-Control", "no-store")
                .body(containsString("<html lang=\"nl\">"), containsString("Wat er gebeurt"));
    }

    @Test
    void the_page_speaks_english_when_asked_and_knows_no_third_language() {
        given().cookies(session())
                .get("/?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"), containsString("What happens"));
        given().cookies(session()).get("/?lang=fr").then().statusCode(400).body("errors[0].name", equalTo("lang"));
    }

    @Test
    void with_a_session_one_looks_through_the_gateway_with_its_token_and_the_cookie_stays_here() {
        given().cookies(session())
                .get("/intake/v1/echo")
                .then()
                .statusCode(200)
                .body("headers.'authorization'", startsWith("Bearer ey"))
                .body("headers", not(hasKey("cookie")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void with_a_session_one_changes_nothing_so_no_other_site_can_make_a_browser_do_it(String method) {
        given().cookies(session())
                .request(method, "/intake/v1/echo")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void who_is_back_from_the_identity_provider_comes_to_the_page() {
        signIn().then().statusCode(302).header("Location", endsWith("/sign-in"));
        given().cookies(session())
                .redirects()
                .follow(false)
                .get("/sign-in?lang=en")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/?lang=en"));
    }

    @Test
    void who_comes_back_without_having_been_sent_is_sent_anew() {
        given().cookie("q_auth_portal", "forged")
                .redirects()
                .follow(false)
                .get("/sign-in?lang=nl&state=forged&code=any")
                .then()
                .statusCode(302)
                .header("Location", containsString("client_id=veilig-wonen-portal"));
    }

    @Test
    void a_forged_session_is_none() {
        given().cookie("q_session_portal", "forged").get("/").then().body(containsString("/sign-in?lang=nl"));
        given().cookie("q_session_portal", "forged")
                .get("/intake/v1/echo")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.css", "portal.js", "icon.svg", "organisations.json"})
    void what_the_page_needs_is_served_here_with_the_headers_of_every_answer(String asset) {
        given().get("/assets/" + asset)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("API-Version", "1.0.0");
    }

    @Test
    void organisations_have_names() {
        given().get("/assets/organisations.json").then().body("gm0344", equalTo("gemeente Utrecht"));
    }

    private static Map<String, String> session() {
        return signIn().cookies();
    }

    /** As a browser does after the identity provider has sent it back. */
    private static Response signIn() {
        Response sent = given().redirects().follow(false).get("/sign-in");
        String state = sent.header("Location").replaceFirst(".*[?&]state=([^&]*).*", "$1");
        return given().redirects()
                .follow(false)
                .cookies(sent.cookies())
                .queryParam("state", state)
                .queryParam("code", "any")
                .get("/sign-in");
    }
}
