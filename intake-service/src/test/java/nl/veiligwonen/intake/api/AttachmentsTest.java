package nl.veiligwonen.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Documents that are added to a case, read, and removed. */
@QuarkusTest
@RealParts(service = "intake")
class AttachmentsTest {

    private static final byte[] PDF = "%PDF-1.7\nInvented content".getBytes(UTF_8);

    @Inject
    DataSource database;

    @Test
    void a_document_is_added_and_read_by_who_works_on_the_case() {
        String caseId = submitted();

        Response added = add(utrecht(), caseId, PDF);

        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"3\""))
                .body("type", equalTo("PDF"))
                .body("sizeBytes", equalTo(PDF.length));
        assertThat(added.header("Location")).isEqualTo(path(caseId) + "/attachments/" + added.path("attachmentId"));
        for (String token : List.of(utrecht(), adviser(), authority())) {
            Response file = as(token).get(added.header("Location"));
            file.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"" + added.path("attachmentId") + ".pdf\""))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Control", equalTo("no-store"));
            assertThat(file.asByteArray()).isEqualTo(PDF);
            as(token)
                    .get(path(caseId) + "/attachments")
                    .then()
                    .statusCode(200)
                    .body("items.fileName", contains("plan van de woning.pdf"))
                    .body("items.attachmentId", contains(added.<String>path("attachmentId")));
        }
    }

    @Test
    void images_are_documents_too_and_a_large_one_comes_back_as_it_was() throws IOException {
        String caseId = submitted();
        byte[] large = Arrays.copyOf(PDF, 10 << 20);

        add(utrecht(), caseId, "image/png", image("png")).then().statusCode(201).body("type", equalTo("PNG"));
        add(utrecht(), caseId, "image/jpeg", image("jpg"))
                .then()
                .statusCode(201)
                .body("type", equalTo("JPEG"));
        Response added = add(utrecht(), caseId, large);

        added.then().statusCode(201);
        assertThat(as(utrecht()).get(added.header("Location")).asByteArray()).isEqualTo(large);
        changing(utrecht()).delete(added.header("Location")).then().statusCode(204);
    }

    @Test
    void what_is_not_what_it_is_said_to_be_is_refused() throws IOException {
        String caseId = submitted();

        for (Response refused : List.of(
                add(utrecht(), caseId, "application/pdf", image("png")),
                add(utrecht(), caseId, "image/png", PDF),
                add(utrecht(), caseId, "application/pdf", "<html></html>".getBytes(UTF_8)),
                add(utrecht(), caseId, "application/pdf", new byte[0]))) {
            refused.then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("detail", containsString("application/pdf"));
        }
        for (String other : List.of("text/html", "image/svg+xml", "application/json", "application/octet-stream")) {
            add(utrecht(), caseId, other, PDF)
                    .then()
                    .statusCode(415)
                    .body("detail", containsString("application/pdf or image/png or image/jpeg"));
        }
        as(utrecht()).get(path(caseId) + "/attachments").then().body("items", empty());
    }

    @Test
    void a_document_that_is_too_large_is_refused() {
        add(utrecht(), submitted(), Arrays.copyOf(PDF, (10 << 20) + 1))
                .then()
                .statusCode(413)
                .body("detail", containsString("10485760 bytes"));
    }

    @Test
    void a_file_may_be_called_in_any_script_but_names_no_folder() {
        String caseId = submitted();

        sending(utrecht(), newKey(), "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"x.pdf\"; filename*=UTF-8''pl%C3%A1n%20%E2%82%AC.pdf")
                .body(PDF)
                .post(path(caseId) + "/attachments")
                .then()
                .statusCode(201);
        sending(utrecht(), newKey(), "application/pdf")
                .body(PDF)
                .post(path(caseId) + "/attachments")
                .then()
                .statusCode(201);
        as(utrecht())
                .get(path(caseId) + "/attachments")
                .then()
                .body("items.fileName", contains("plán €.pdf", "document.pdf"));
        for (String wrong : List.of("attachment; filename=\"../x.pdf\"", "attachment", "attachment; filename=\"\"")) {
            sending(utrecht(), newKey(), "application/pdf")
                    .header("Content-Disposition", wrong)
                    .body(PDF)
                    .post(path(caseId) + "/attachments")
                    .then()
                    .statusCode(400)
                    .body("errors.name", contains("Content-Disposition"));
        }
    }

    @Test
    void the_same_document_with_the_same_key_is_added_once() {
        String caseId = submitted();
        String key = newKey();

        Response first = add(utrecht(), key, caseId, "application/pdf", PDF);
        Response again = add(utrecht(), key, caseId, "application/pdf", PDF);
        Response other = add(utrecht(), key, caseId, "application/pdf", Arrays.copyOf(PDF, 100));

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_document_that_is_removed_is_gone_with_its_content() {
        String caseId = submitted();
        Response added = add(utrecht(), caseId, PDF);
        String id = added.path("attachmentId");

        changing(utrecht())
                .header("If-Match", "\"2\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(412);
        changing(utrecht()).delete(added.header("Location")).then().statusCode(204);

        as(utrecht()).get(added.header("Location")).then().statusCode(404);
        changing(utrecht()).delete(added.header("Location")).then().statusCode(404);
        assertThat(new StoredRows(database).everything())
                .filteredOn(row -> row.contains(id) && row.contains("\\x"))
                .as("rows with a content")
                .isEmpty();
        assertThat(new StoredRows(database).eventTypes(caseId)).endsWith("AttachmentAdded", "AttachmentRemoved");
    }

    @Test
    void a_case_that_has_ended_keeps_its_documents_and_takes_no_more() {
        String caseId = submitted();
        Response added = add(utrecht(), caseId, PDF);
        post(utrecht(), caseId, "withdrawals", "{}").statusCode(200);

        as(adviser()).get(added.header("Location")).then().statusCode(200);
        add(utrecht(), caseId, PDF).then().statusCode(409).body("code", equalTo("case-closed"));
        changing(utrecht()).delete(added.header("Location")).then().statusCode(409);
        as(utrecht()).get(path(caseId) + "/attachments").then().body("items.type", contains("PDF"));
    }

    @Test
    void a_frozen_case_keeps_its_documents_and_takes_none() {
        String caseId = submitted();
        Response added = add(utrecht(), caseId, PDF);
        post(adviser(), caseId, "referrals", "{}").statusCode(200);

        as(authority()).get(added.header("Location")).then().statusCode(200);
        add(utrecht(), caseId, PDF).then().statusCode(409).body("code", equalTo("case-frozen"));
    }

    @Test
    void a_supplement_comes_with_documents() {
        String caseId = submitted();
        post(
                        adviser(),
                        caseId,
                        "supplement-requests",
                        "{\"missing\": [\"EXEMPTION_DECISION\"], \"dueOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusWeeks(3)))
                .statusCode(200);

        add(utrecht(), caseId, PDF).then().statusCode(201);
        post(utrecht(), caseId, "supplements", "{}").statusCode(200).body("stage", equalTo("ELIGIBLE"));

        as(adviser()).get(path(caseId) + "/attachments").then().body("items.type", contains("PDF"));
    }

    @Test
    void nobody_else_sees_documents_or_adds_any() {
        String caseId = submitted();
        Response added = add(utrecht(), caseId, PDF);

        for (String token : List.of(amsterdam(), Tokens.of(Role.OFFICE_HOLDER, "holder-9"))) {
            as(token).get(added.header("Location")).then().statusCode(404);
            as(token).get(path(caseId) + "/attachments").then().statusCode(404);
            add(token, caseId, PDF).then().statusCode(404);
            changing(token).delete(added.header("Location")).then().statusCode(404);
        }
        for (Role role : List.of(Role.AUDITOR, Role.MINISTRY_OFFICIAL, Role.MINISTRY_CONTROLLER, Role.OPERATOR)) {
            as(Tokens.of(role, "someone-1"))
                    .get(added.header("Location"))
                    .then()
                    .statusCode(404);
        }
        add(adviser(), caseId, PDF).then().statusCode(403);
        as(utrecht())
                .get(path(submitted()) + "/attachments/" + added.path("attachmentId"))
                .then()
                .statusCode(404);
        as(utrecht()).get(path(caseId) + "/attachments/none").then().statusCode(404);
    }

    @Test
    void what_is_in_a_document_and_how_it_is_called_is_found_in_no_table_answer_topic_or_log() {
        String marker = "Kamerplattegrond";
        String content = "Regenboogsluis";
        byte[] marked = ("%PDF-1.7\n" + content.repeat(20)).getBytes(UTF_8);
        try (ServiceLog log = ServiceLog.listen()) {
            String caseId = submitted();
            List<String> told = new ArrayList<>();
            Response added = sending(utrecht(), newKey(), "application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"" + marker + ".pdf\"")
                    .body(marked)
                    .post(path(caseId) + "/attachments");
            told.add(added.then().statusCode(201).extract().asString() + added.headers());
            told.add(as(adviser()).get(added.header("Location")).headers().toString());
            told.add(sending(utrecht(), newKey(), "application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"" + marker + "/\"")
                    .body(marked)
                    .post(path(caseId) + "/attachments")
                    .asString());
            told.add(add(utrecht(), caseId, "image/png", marked).asString());
            post(utrecht(), caseId, "withdrawals", "{}").statusCode(200);
            await().atMost(20, SECONDS).until(() -> Topics.toldByIntake(caseId).size() == 3);
            told.addAll(new StoredRows(database).everything());
            told.addAll(Topics.toldByIntake().stream().map(Object::toString).toList());
            told.addAll(log.lines());

            for (String each : List.of(marker, content, hex(content))) {
                assertThat(told.stream().filter(text -> text.contains(each)).count())
                        .as("places with the name or the content of a document")
                        .isZero();
            }
            assertThat(as(adviser()).get(path(caseId) + "/attachments").asString())
                    .contains(marker);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static Response add(String token, String caseId, byte[] pdf) {
        return add(token, caseId, "application/pdf", pdf);
    }

    private static Response add(String token, String caseId, String type, byte[] content) {
        return add(token, newKey(), caseId, type, content);
    }

    private static Response add(String token, String key, String caseId, String type, byte[] content) {
        return sending(token, key, type)
                .header("Content-Disposition", "attachment; filename=\"plan van de woning.pdf\"")
                .body(content)
                .post(path(caseId) + "/attachments");
    }

    private static RequestSpecification sending(String token, String key, String type) {
        return changing(token, key)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("image/png", ContentType.BINARY)
                                .encodeContentTypeAs("image/jpeg", ContentType.BINARY)
                                .encodeContentTypeAs("application/pdf", ContentType.BINARY)
                                .encodeContentTypeAs("image/svg+xml", ContentType.BINARY)))
                .contentType(type);
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
