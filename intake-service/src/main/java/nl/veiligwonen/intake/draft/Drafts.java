package nl.veiligwonen.intake.draft;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.personaldata.Envelopes;
import nl.veiligwonen.platform.personaldata.Sealed;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The drafts that are kept, each known to its owner alone. Every method works in the running transaction. */
@Singleton
public class Drafts {

    private static final Refusal TOO_MANY =
            Refusal.of("too-many-drafts", "There are as many drafts as may be kept. Submit some, or throw some away.");

    private final Statements statements;
    private final Envelopes envelopes;
    private final DraftConfig config;
    private final Clock clock;

    @Inject
    public Drafts(DataSource dataSource, Envelopes envelopes, DraftConfig config, Clock clock) {
        this.statements = new Statements(dataSource, failed -> Journal.translated("Can't reach the drafts", failed));
        this.envelopes = envelopes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps a new draft.
     *
     * @param content what is in it
     * @throws CommandRefusedException if the owner has as many as he may
     */
    public Draft create(DraftOwner owner, byte[] content, int openPoints) {
        if (count(owner) >= config.maxPerOwner()) {
            throw new CommandRefusedException(TOO_MANY);
        }
        Instant now = now();
        Draft draft = new Draft(UUID.randomUUID(), 1, openPoints, now, now);
        Sealed sealed = envelopes.seal(place(owner, draft.id()), content);
        String sql = """
                insert into intake.draft (draft_id, owner, version, open_points, sealed, created_at, changed_at, master_version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        return statements.with(sql, statement -> {
            statement.setObject(1, draft.id());
            statement.setString(2, owner.key());
            statement.setLong(3, draft.version());
            statement.setInt(4, draft.openPoints());
            statement.setBytes(5, sealed.bytes());
            statement.setObject(6, time(draft.createdAt()));
            statement.setObject(7, time(draft.changedAt()));
            statement.setString(8, sealed.masterVersion());
            statement.executeUpdate();
            return draft;
        });
    }

    /** A draft of this owner. Until the running transaction ends nobody else changes it. */
    public Optional<Draft> find(DraftOwner owner, UUID id) {
        String sql = """
                select draft_id, version, open_points, created_at, changed_at from intake.draft
                where draft_id = ? and owner = ? and changed_at >= ?
                for update
                """;
        return statements.with(sql, statement -> {
            statement.setObject(1, id);
            statement.setString(2, owner.key());
            statement.setObject(3, time(untouchedBefore()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(draft(row)) : Optional.empty();
            }
        });
    }

    /** What is in a draft that was found. */
    public byte[] content(DraftOwner owner, Draft draft) {
        String sql = "select sealed, master_version from intake.draft where draft_id = ?";
        Sealed sealed = statements.with(sql, statement -> {
            statement.setObject(1, draft.id());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("A draft that was found is gone");
                }
                return new Sealed(row.getBytes("sealed"), row.getString("master_version"));
            }
        });
        return envelopes.open(place(owner, draft.id()), sealed);
    }

    /** Puts other content in a draft that was found. */
    public Draft replace(DraftOwner owner, Draft draft, byte[] content, int openPoints) {
        Draft changed = draft.changed(openPoints, now());
        Sealed sealed = envelopes.seal(place(owner, draft.id()), content);
        String sql = """
                update intake.draft set version = ?, open_points = ?, sealed = ?, changed_at = ?, master_version = ?
                where draft_id = ?
                """;
        return statements.with(sql, statement -> {
            statement.setLong(1, changed.version());
            statement.setInt(2, changed.openPoints());
            statement.setBytes(3, sealed.bytes());
            statement.setObject(4, time(changed.changedAt()));
            statement.setString(5, sealed.masterVersion());
            statement.setObject(6, draft.id());
            statement.executeUpdate();
            return changed;
        });
    }

    /** Throws a draft that was found away. */
    public void delete(Draft draft) {
        statements.with("delete from intake.draft where draft_id = ?", statement -> {
            statement.setObject(1, draft.id());
            return statement.executeUpdate();
        });
    }

    /**
     * A page of the drafts of an owner, the newest first.
     *
     * @return up to {@link PageRequest#fetch()} of them
     */
    public List<Draft> newestFirst(DraftOwner owner, PageRequest page) {
        Optional<Cursor> after = page.after();
        String sql = """
                select draft_id, version, open_points, created_at, changed_at from intake.draft
                where owner = ? and changed_at >= ? and (?::timestamptz is null or (created_at, draft_id) < (?, ?))
                order by created_at desc, draft_id desc limit ?
                """;
        @Nullable OffsetDateTime lastAt = after.map(last -> time(last.instant(0))).orElse(null);
        @Nullable UUID lastId = after.map(last -> last.uuid(1)).orElse(null);
        return statements.with(sql, statement -> {
            statement.setString(1, owner.key());
            statement.setObject(2, time(untouchedBefore()));
            statement.setObject(3, lastAt);
            statement.setObject(4, lastAt);
            statement.setObject(5, lastId);
            statement.setInt(6, page.fetch());
            List<Draft> drafts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    drafts.add(draft(row));
                }
            }
            return drafts;
        });
    }

    /** When a draft will be gone if nobody changes it, UTC. */
    public Instant keptUntil(Draft draft) {
        return draft.changedAt().plus(config.keep());
    }

    /**
     * Throws drafts away that nobody has changed for too long.
     *
     * @return how many, at most {@link DraftConfig#forgetBatch()}
     */
    int forgetUntouched() {
        String sql = """
                delete from intake.draft
                where draft_id in
                    (select draft_id from intake.draft where changed_at < ? order by changed_at limit ?
                     for update skip locked)
                """;
        return statements.with(sql, statement -> {
            statement.setObject(1, time(untouchedBefore()));
            statement.setInt(2, config.forgetBatch());
            return statement.executeUpdate();
        });
    }

    private int count(DraftOwner owner) {
        return statements.with("select count(*) from intake.draft where owner = ?", statement -> {
            statement.setString(1, owner.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    private Instant untouchedBefore() {
        return clock.instant().minus(config.keep());
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("draft_id", UUID.class),
                row.getLong("version"),
                row.getInt("open_points"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Another owner can't open it, even if a row were given to him. */
    private static String place(DraftOwner owner, UUID id) {
        return "draft|" + id + "|" + owner.key();
    }
}
