package nl.veiligwonen.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** Calls through the gateway, as a user of the suite would make them. */
final class Call {

    private Call() {}

    /** A call by nobody in particular. */
    static RequestSpecification anonymous() {
        return given().baseUri(SuiteUnderTest.running().url(PartName.GATEWAY)).accept(ContentType.JSON);
    }

    /** A call by a demo user, or by {@code org-CODE}. */
    static RequestSpecification as(String user) {
        return withToken(SuiteUnderTest.running().token(user));
    }

    /** A call with this token. */
    static RequestSpecification withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** A change by a demo user, under a key of its own. */
    static RequestSpecification changeAs(String user) {
        return as(user).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
