package nl.veiligwonen.intake.access;

import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.AccessContract;

/** The matrix of intake: a name, an address, a document and a draft with words that occur nowhere else. */
@QuarkusTest
@RealParts(service = "intake")
class AccessMatrixTest extends AccessContract {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final List<String> MARKERS =
            List.of("Zwaantje", "Duivenkervel", "Kwikstaartlaan", "9Xkwzv", "wolfskers", "Bilzekruid");

    private final Map<Whose, Map<String, String>> planted = new EnumMap<>(Whose.class);

    @Override
    protected Set<String> parts() {
        return Set.of(IntakePolicies.NOTICE_BY_POST, PlatformPolicies.HISTORY_ACTORS, PlatformPolicies.WHO_LOOKED);
    }

    @Override
    protected List<String> markers() {
        return MARKERS;
    }

    @Override
    protected void plant() {
        planted.put(Whose.OWN, planted(utrecht(), "gm0344", "Zwaantje Duivenkervel"));
        planted.put(Whose.OF_ANOTHER, planted(amsterdam(), "gm0363", "Duivenkervel Zwaantje"));
        await().atMost(Duration.ofSeconds(20)).until(() -> as(amsterdam())
                .get(SCAN_REQUESTS + "?limit=100")
                .asString()
                .contains(planted.get(Whose.OF_ANOTHER).get("caseId")));
    }

    private static Map<String, String> planted(String token, String municipality, String name) {
        Submission submission = new Submission("MAYOR", name, "Kwikstaartlaan", "9Xkwzv", municipality, false);
        String caseId = submit(token, submission).statusCode(201).extract().path("caseId");
        String attachment = as(token)
                .header("Idempotency-Key", newKey())
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"wolfskers.pdf\"")
                .body("%PDF-1.7\nBilzekruid\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .post(SCAN_REQUESTS + "/" + caseId + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("attachmentId");
        String draft = changing(token)
                .body(submission.person("Zwaantje").json())
                .post("/intake/v1/scan-request-drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        return Map.of("caseId", caseId, "attachmentId", attachment, "draftId", draft);
    }

    @Override
    protected String parameter(String name, Whose whose) {
        return switch (name) {
            case "queue" -> "requests-to-handle";
            case "number" -> "999999";
            case "rebuildId", "rewrapId", "glassBreakId", "listId" -> NOBODYS;
            default -> whose == Whose.OF_NOBODY ? NOBODYS : planted.get(whose).get(name);
        };
    }
}
