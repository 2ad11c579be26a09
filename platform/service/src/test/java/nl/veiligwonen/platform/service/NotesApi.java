package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** How tests call the service of notes. */
final class NotesApi {

    static final String NOTES = "/notes/v1/notes";

    static final String VALID = """
            {"title": "A note", "kind": "PLAIN", "amountCents": 1250, "startsOn": "2026-03-31", "pinned": true,
             "place": {"street": "Dorpsstraat", "postalCode": "1234 AB"}, "lines": [{"text": "one", "costCents": 5}]}
            """;

    private NotesApi() {}

    /** A request of an adviser. */
    static RequestSpecification adviser() {
        return adviser("adviser-1");
    }

    static RequestSpecification adviser(String subject) {
        return given().auth().oauth2(Tokens.of(Role.ADVISER, subject));
    }

    /** A request of an adviser with a body of JSON, under a new key. */
    static RequestSpecification sending(String body) {
        return adviser()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }
}
