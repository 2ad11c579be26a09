package nl.veiligwonen.intake.opencase;

import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.UTRECHT;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.personaldata.Fingerprints;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import org.junit.jupiter.api.Test;

/** One open case per person and home, and no readable index of people. */
@QuarkusTest
@RealParts(service = "intake")
class OneOpenCaseTest {

    @Inject
    Journal journal;

    @Inject
    DataSource database;

    @Inject
    CasesOfBefore casesOfBefore;

    @Inject
    Fingerprints fingerprints;

    private final Submission someone = Submission.ofSomeMayor();

    @Test
    void a_second_request_for_the_same_person_and_home_is_refused_and_leaves_nothing_behind() {
        opened(someone);
        long recorded = journal.countAfter(JournalPosition.START);

        refused(utrecht(), someone);
        refused(
                utrecht(),
                someone.person(someone.name().toUpperCase(Locale.ROOT).replace(" ", "  ")));

        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded);
    }

    @Test
    void another_organisation_is_refused_too_and_is_not_told_whose_case_it_is() {
        opened(someone);

        String answer = submit(Tokens.organisation("ws0155"), someone.office("WATER_BOARD_CHAIR"))
                .statusCode(409)
                .extract()
                .asString();

        assertThat(answer).contains("case-already-open").doesNotContain(UTRECHT).doesNotContain(someone.name());
    }

    @Test
    void another_person_at_the_same_home_is_welcome() {
        opened(someone);

        opened(Submission.ofSomeMayor());
    }

    @Test
    void what_is_outside_the_regulation_keeps_nobody_away() {
        submit(utrecht(), someone.office("COUNCILLOR")).statusCode(201).body("stage", equalTo("INELIGIBLE"));

        opened(someone);
    }

    @Test
    void after_each_end_another_case_can_begin() {
        post(utrecht(), opened(someone), "withdrawals", "{}").statusCode(200);
        post(utrecht(), opened(someone), "office-ends", "{\"end\": \"OFFICE_ENDED\", \"endedOn\": \"2026-01-31\"}")
                .statusCode(200);
        String referred = opened(someone);
        post(adviser(), referred, "referrals", "{}").statusCode(200);
        refused(utrecht(), someone);
        post(authority(), referred, "referral-outcomes", "{\"outcome\": \"TAKEN_OVER\"}")
                .statusCode(200);
        opened(someone);
    }

    @Test
    void a_move_frees_the_old_home_and_takes_the_new_one() {
        String caseId = opened(someone);
        move(caseId).then().statusCode(201);

        refused(utrecht(), someone.street("Maliebaan").houseNumber("42"));
        opened(someone);
    }

    @Test
    void a_move_to_a_home_for_which_there_is_a_case_changes_nothing() {
        opened(someone.houseNumber("42"));
        String caseId = opened(someone);

        move(caseId).then().statusCode(409).body("code", equalTo("case-already-open"));

        show(utrecht(), caseId).body("stage", equalTo("ELIGIBLE"));
        refused(utrecht(), someone);
    }

    @Test
    void a_name_that_is_corrected_takes_the_place_of_the_other() {
        String caseId = opened(someone);
        Submission corrected = Submission.ofSomeMayor();
        post(
                        adviser(),
                        caseId,
                        "supplement-requests",
                        "{\"missing\": [\"NAME\"], \"dueOn\": \"%s\"}"
                                .formatted(LocalDate.now(Occasion.LEGAL_ZONE).plusWeeks(1)))
                .statusCode(200);
        post(utrecht(), caseId, "supplements", "{\"officeHolder\": {\"name\": \"%s\"}}".formatted(corrected.name()))
                .statusCode(200);

        refused(utrecht(), corrected);
        opened(someone);
    }

    @Test
    void of_many_requests_at_once_one_opens_a_case() throws Exception {
        Callable<Response> request =
                () -> changing(utrecht()).body(someone.json()).post(SCAN_REQUESTS);

        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Integer> statuses = threads.invokeAll(List.of(request, request, request, request, request)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void cases_that_were_opened_before_this_was_recorded_count_too() {
        opened(someone);
        QuarkusTransaction.requiringNew().run(() -> execute("delete from intake.open_case"));

        casesOfBefore.takeIfNothingIsTaken();

        refused(utrecht(), someone);
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_text_and_use_and_for_no_other() {
        byte[] one = QuarkusTransaction.requiringNew().call(() -> fingerprints.of("test", "a text"));

        assertThat(QuarkusTransaction.requiringNew().call(() -> fingerprints.of("test", "a text")))
                .isEqualTo(one);
        assertThat(Stream.of(
                        QuarkusTransaction.requiringNew().call(() -> fingerprints.of("test", "another text")),
                        QuarkusTransaction.requiringNew().call(() -> fingerprints.of("other", "a text"))))
                .doesNotContain(one);
    }

    @Test
    void the_table_tells_of_nobody() {
        String caseId = opened(someone);

        assertThat(columnTypes()).containsExactlyInAnyOrder("fingerprint bytea", "case_id uuid");
        assertThat(show(utrecht(), caseId).extract().<String>path("officeHolder.name"))
                .isEqualTo(someone.name());
    }

    private static String opened(Submission submission) {
        return submit(utrecht(), submission)
                .statusCode(201)
                .body("stage", equalTo("ELIGIBLE"))
                .extract()
                .path("caseId");
    }

    private static void refused(String token, Submission submission) {
        submit(token, submission)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("case-already-open"));
    }

    private static Response move(String caseId) {
        return changing(utrecht()).body("""
            {"home": {"street": "Maliebaan", "houseNumber": "42", "postalCode": "3511AB",
                      "city": "Utrecht", "municipality": "gm0344"},
             "residenceExemption": false, "consentReference": "2026-00018"}
            """).post(path(caseId) + "/moves");
    }

    private List<String> columnTypes() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select string_agg(column_name || ' ' || data_type, ',') from information_schema.columns
                    where table_schema = 'intake' and table_name = 'open_case'
                    """)) {
            row.next();
            return List.of(row.getString(1).split(","));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
