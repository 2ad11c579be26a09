package nl.veiligwonen.acceptance;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** Data keys as they lie in a database, and what opens them: what a thief of the disk has in his hands. */
final class StoredKeys {

    private StoredKeys() {}

    /** A data key as it was stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(String caseId, String purpose, byte[] bytes) {}

    /** The keys of cases in the database of a service, without those that were destroyed. */
    static List<Wrapped> of(PartName service, List<UUID> cases) throws SQLException {
        String sql = """
                select entity_id, purpose, wrapped from journal.data_key
                where entity_id = any(?) and wrapped is not null order by entity_id, purpose
                """;
        try (Connection database = SuiteUnderTest.running().database(service);
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    database.createArrayOf(
                            "text", cases.stream().map(UUID::toString).toArray()));
            List<Wrapped> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new Wrapped(row.getString(1), row.getString(2), row.getBytes(3)));
                }
            }
            return keys;
        }
    }

    /** The master key of the suite, as its file holds it now. */
    static Aead masterKey(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Whether a master key opens a data key. */
    static boolean opens(Aead master, Wrapped key) {
        byte[] place = ("data-key|" + key.caseId() + "|" + key.purpose()).getBytes(StandardCharsets.UTF_8);
        try {
            KeysetHandle opened = TinkProtoKeysetFormat.parseKeyset(
                    master.decrypt(key.bytes(), place), InsecureSecretKeyAccess.get());
            return opened.size() == 1;
        } catch (GeneralSecurityException closed) {
            return false;
        }
    }
}
