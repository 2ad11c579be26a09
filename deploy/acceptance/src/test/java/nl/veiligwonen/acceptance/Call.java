package nl.veiligwonen.acceptance;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.UUID;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** Calls through the gateway, as a user of the suite would make them. */
final class Call {

    private static volatile boolean tokensAreShared;

    private Call() {}

    /**
     * From now on all calls by one person share a token for some minutes. For who plays many callers at once: as long as someone
     * signs in, Keycloak refuses him a second time, so that nobody can guess faster by guessing side by side.
     */
    static void shareTokens() {
        tokensAreShared = true;
    }

    /** A call by nobody in particular. */
    static RequestSpecification anonymous() {
        return given().config(config())
                .baseUri(SuiteUnderTest.running().url(PartName.GATEWAY))
                .accept(ContentType.JSON);
    }

    /** A call by a demo user, or by {@code org-CODE}. */
    static RequestSpecification as(String user) {
        SuiteUnderTest suite = SuiteUnderTest.running();
        return withToken(tokensAreShared ? suite.sharedToken(user) : suite.token(user));
    }

    /** A call with this token. */
    static RequestSpecification withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** Who a user is to the suite: the subject of his token. */
    static String subjectOf(String user) {
        byte[] claims = Base64.getUrlDecoder()
                .decode(SuiteUnderTest.running().token(user).split("\\.", -1)[1]);
        return JsonPath.from(new String(claims, UTF_8)).getString("sub");
    }

    /** A change by a demo user, under a key of its own. */
    static RequestSpecification changeAs(String user) {
        return as(user).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A change by a demo user whose body is a file of this type, as it is. */
    static RequestSpecification fileAs(String user, String type) {
        return changeAs(user)
                .config(config().encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/jsonl", ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    private static RestAssuredConfig config() {
        return RestAssuredConfig.config()
                .sslConfig(SSLConfig.sslConfig()
                        .trustStore(SuiteUnderTest.running().trust().store()));
    }
}
