package nl.veiligwonen.intake.attachment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.AttachmentId;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.personaldata.DocumentCipher;
import nl.veiligwonen.platform.retention.ErasedBeside;

/** What is in the attachments of cases, encrypted. Every method works in the running transaction. */
@Singleton
public class AttachedContents implements ErasedBeside {

    private final Statements statements;
    private final DocumentCipher cipher;

    @Inject
    public AttachedContents(DataSource dataSource, DocumentCipher cipher) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("Can't reach the attachments", failed));
        this.cipher = cipher;
    }

    /** Keeps a content. */
    public void keep(CaseId caseId, AttachmentId id, byte[] content) {
        byte[] encrypted = cipher.encrypt(caseId.toString(), Purpose.ATTACHMENTS, id.toString(), content);
        statements.with(
                "insert into intake.attachment (attachment_id, case_id, encrypted) values (?, ?, ?)", statement -> {
                    statement.setObject(1, id.value());
                    statement.setObject(2, caseId.value());
                    statement.setBytes(3, encrypted);
                    return statement.executeUpdate();
                });
    }

    /**
     * A content; empty if it has been removed.
     *
     * @throws nl.veiligwonen.platform.personaldata.PersonalDataDestroyedException if it has been destroyed
     */
    public Optional<byte[]> find(CaseId caseId, AttachmentId id) {
        Optional<byte[]> encrypted = statements.with(
                "select encrypted from intake.attachment where attachment_id = ? and case_id = ?", statement -> {
                    statement.setObject(1, id.value());
                    statement.setObject(2, caseId.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                    }
                });
        if (encrypted.isEmpty()) {
            cipher.requireKept(caseId.toString(), Purpose.ATTACHMENTS);
        }
        return encrypted.map(bytes -> cipher.decrypt(caseId.toString(), Purpose.ATTACHMENTS, id.toString(), bytes));
    }

    /** Removes a content for good. */
    public void delete(AttachmentId id) {
        statements.with("delete from intake.attachment where attachment_id = ?", statement -> {
            statement.setObject(1, id.value());
            return statement.executeUpdate();
        });
    }

    @Override
    public void erase(String caseId, Purpose purpose) {
        if (purpose == Purpose.ATTACHMENTS) {
            statements.with("delete from intake.attachment where case_id = ?", statement -> {
                statement.setObject(1, CaseId.of(caseId).value());
                return statement.executeUpdate();
            });
        }
    }
}
