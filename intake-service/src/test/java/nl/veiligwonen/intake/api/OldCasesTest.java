package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static nl.veiligwonen.intake.IntakeApi.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** Cases with events that are no longer written: what they meant then, they mean now. */
@QuarkusTest
@RealParts(service = "intake")
class OldCasesTest {

    @Inject
    DataSource database;

    @Test
    void a_case_that_was_referred_when_that_ended_a_case_is_still_shown_as_that() {
        String caseId = visited();
        recordReferralOfBefore(caseId, 5);

        show(utrecht(), caseId)
                .statusCode(200)
                .body("stage", equalTo("REFERRED"))
                .body("freeze", nullValue())
                .body("end.at", nullValue())
                .body("eligibility.outcome", equalTo("CONFIRMED"));
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(as(utrecht())
                        .get(SCAN_REQUESTS + "?stage=REFERRED&limit=100")
                        .jsonPath()
                        .getList("items.caseId", String.class))
                .contains(caseId));
        post(authority(), caseId, "referral-outcomes", "{\"outcome\": \"DECLINED\"}")
                .statusCode(409)
                .body("code", equalTo("case-closed"));
    }

    private void recordReferralOfBefore(String caseId, int version) {
        String sql = """
            insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                       recorded_at, correlation_id)
            values (?, 'ScanRequest', ?, ?, 'CaseReferred', 1, '{"organisation": "gm0344"}'::jsonb, 'system:intake',
                    now(), 'of-before')
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, caseId);
            statement.setLong(3, version);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
