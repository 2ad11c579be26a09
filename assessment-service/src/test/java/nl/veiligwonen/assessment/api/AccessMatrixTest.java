package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.certificate;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.ownerWork;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordRisks;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordThreat;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.assessment.access.AssessmentPolicies;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.test.openapi.AccessContract;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** The matrix of assessment: findings, a threat, a draft, remarks and a certificate with a word that occurs nowhere else. */
@QuarkusTest
@RealParts(service = "assessment")
class AccessMatrixTest extends AccessContract {

    private static final String MARKER = "egelantier";
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private final Map<Whose, CaseId> planted = new EnumMap<>(Whose.class);

    @Override
    protected Set<String> parts() {
        return Set.of(AssessmentPolicies.WHOLE_ADVICE, PlatformPolicies.HISTORY_ACTORS, PlatformPolicies.WHO_LOOKED);
    }

    @Override
    protected List<String> markers() {
        return List.of(MARKER);
    }

    @Override
    protected void plant() {
        planted.put(Whose.OWN, planted(UTRECHT));
        planted.put(Whose.OF_ANOTHER, planted(AMSTERDAM));
        await().atMost(Duration.ofSeconds(20)).until(() -> adviser()
                .get(ADVICES + "?limit=100")
                .asString()
                .contains(planted.get(Whose.OF_ANOTHER).toString()));
    }

    private static CaseId planted(OrganisationId organisation) {
        CaseId caseId = visited(organisation);
        recordRisks(caseId, "{\"findings\": \"%s\"}".formatted(MARKER)).then().statusCode(200);
        recordThreat(caseId, "{\"analysis\": \"%s\"}".formatted(MARKER)).then().statusCode(200);
        draft(caseId, """
                {"measures": [{"domain": "HOME", "description": "%s", "estimatedCostCents": 45000}]}""".formatted(MARKER)).then().statusCode(200);
        submit(caseId).then().statusCode(200);
        giveBack(caseId, "{\"remarks\": \"%s\"}".formatted(MARKER)).then().statusCode(200);
        ownerWork(caseId, "{\"description\": \"%s\", \"estimatedCostCents\": 1}".formatted(MARKER))
                .then()
                .statusCode(200);
        certificate(caseId, "{\"reference\": \"%s\", \"issuedOn\": \"2024-05-14\"}".formatted(MARKER))
                .then()
                .statusCode(200);
        return caseId;
    }

    @Override
    protected String parameter(String name, Whose whose) {
        return switch (name) {
            case "caseId" ->
                whose == Whose.OF_NOBODY ? NOBODYS : planted.get(whose).toString();
            case "queue" -> "advice-review";
            case "number" -> "999999";
            case "rebuildId", "rewrapId", "glassBreakId", "listId" -> NOBODYS;
            default -> "1";
        };
    }

    /** Not what he may no longer read, nor what he may no longer do. */
    @Test
    void an_advice_in_which_someone_has_an_interest_does_not_exist_for_him_any_more() {
        CaseId caseId = planted(UTRECHT);
        for (Role role : List.of(Role.ADVISER, Role.SECURITY_AUTHORITY)) {
            String token = Tokens.of(role, "neighbour-of-" + caseId + role);
            AdviceSteps.as(token).get(path(caseId)).then().statusCode(200);
            AdviceSteps.as(token)
                    .body("{\"interest\": \"OTHER\"}")
                    .post(path(caseId) + "/interests")
                    .then()
                    .statusCode(200);

            AdviceSteps.as(token).get(path(caseId)).then().statusCode(404);
            AdviceSteps.as(token).get(path(caseId) + "/revisions").then().statusCode(404);
            AdviceSteps.as(token).get(path(caseId) + "/history").then().statusCode(404);
            AdviceSteps.as(token)
                    .body("{\"findings\": \"x\"}")
                    .put(path(caseId) + "/risk-assessment")
                    .then()
                    .statusCode(role == Role.ADVISER ? 404 : 403);
        }
        adviser().get(path(caseId)).then().statusCode(200);
    }
}
