package nl.veiligwonen.intake.draft;

import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.masterkey.Rewrap;
import nl.veiligwonen.platform.masterkey.Rewraps;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestMasterKey;
import org.junit.jupiter.api.Test;

/** Drafts when the master key gets a new version. */
@QuarkusTest
@RealParts(service = "intake")
class DraftKeysTest {

    private static final String DRAFTS = "/intake/v1/scan-request-drafts";
    private static final String HALF_WAY = "{\"office\": \"MAYOR\", \"officeHolder\": {\"name\": \"Invented Person\"}}";

    @Inject
    DataSource database;

    @Inject
    Rewraps rewraps;

    @Test
    void a_draft_hangs_on_the_new_version_and_can_still_be_read() throws Exception {
        UUID draft = saved();
        String old = masterVersion(draft);

        String version = rewraps.makeVersion();
        rewrapAll();

        assertThat(masterVersion(draft)).isEqualTo(version).isNotEqualTo(old);
        assertReadable(draft);
    }

    @Test
    void a_draft_from_before_versions_were_kept_can_be_read_and_gets_one() throws Exception {
        UUID draft = saved();
        sealAsBefore(draft);
        assertReadable(draft);

        rewrapAll();

        assertThat(masterVersion(draft)).startsWith("file:");
        assertReadable(draft);
    }

    private static UUID saved() {
        Response saved = changing(utrecht()).body(HALF_WAY).post(DRAFTS);
        return UUID.fromString(saved.then().statusCode(201).extract().path("draftId"));
    }

    private static void assertReadable(UUID draft) {
        as(utrecht())
                .get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200)
                .body("content.officeHolder.name", equalTo("Invented Person"));
    }

    private void rewrapAll() throws InterruptedException {
        Rewrap run = rewraps.start();
        while (run.state() == Rewrap.State.RUNNING) {
            Thread.sleep(10);
            run = rewraps.find(run.id()).orElseThrow();
        }
        assertThat(run.state()).isEqualTo(Rewrap.State.DONE);
    }

    private String masterVersion(UUID draft) throws SQLException {
        return column(draft, "master_version");
    }

    private String column(UUID draft, String column) throws SQLException {
        String sql = "select " + column + " from intake.draft where draft_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, draft);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    /** As the service sealed drafts when it had one master key, in a file. */
    private void sealAsBefore(UUID draft) throws IOException, GeneralSecurityException, SQLException {
        Aead master = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(TestMasterKey.file()), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        String place = "draft|" + draft + "|" + column(draft, "owner");
        byte[] sealed = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master)
                .encrypt(HALF_WAY.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        String sql = "update intake.draft set sealed = ?, master_version = null where draft_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, sealed);
            statement.setObject(2, draft);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
