package nl.veiligwonen.platform.service.glass;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.service.glass.GlassBreak.Ground;
import nl.veiligwonen.platform.service.glass.GlassBreak.Review;
import nl.veiligwonen.platform.service.glass.GlassBreak.Verdict;

/** Every time that the glass was broken, and what was found of it. Never changed. Works in the running transaction. */
@Singleton
public class GlassBreaks {

    private static final String SELECT = """
            select broken.*, review.verdict, review.reviewer, review.reviewed_at
            from access.glass_break broken left join access.glass_review review on review.break_id = broken.id
            """;

    private final Statements statements;

    @Inject
    GlassBreaks(DataSource dataSource) {
        this.statements = new Statements(
                dataSource,
                failed -> new IllegalStateException(
                        "Can't reach the broken glass (SQL state " + failed.getSQLState() + ")"));
    }

    /** Keeps that it was broken. */
    public void keep(GlassBreak broken) {
        String sql = """
                insert into access.glass_break (id, case_id, subject, ground, reference, broken_at, open_until)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        statements.with(sql, statement -> {
            statement.setObject(1, broken.id());
            statement.setString(2, broken.caseId());
            statement.setString(3, broken.subject());
            statement.setString(4, broken.ground().name());
            statement.setString(5, broken.reference());
            statement.setTimestamp(6, Timestamp.from(broken.brokenAt()));
            statement.setTimestamp(7, Timestamp.from(broken.openUntil()));
            return statement.executeUpdate();
        });
    }

    /**
     * Keeps what was found of one.
     *
     * @return false if something had been found of it before; that stays
     */
    public boolean keep(UUID id, Review review) {
        String sql = """
                insert into access.glass_review (break_id, verdict, reviewer, reviewed_at) values (?, ?, ?, ?)
                on conflict do nothing
                """;
        return statements.with(sql, statement -> {
            statement.setObject(1, id);
            statement.setString(2, review.verdict().name());
            statement.setString(3, review.reviewer());
            statement.setTimestamp(4, Timestamp.from(review.at()));
            return statement.executeUpdate() > 0;
        });
    }

    /** Whether a file is open to someone, because he broke the glass over it not long ago. */
    public boolean isOpen(String caseId, String subject, Instant now) {
        String sql = "select 1 from access.glass_break where case_id = ? and subject = ? and open_until > ? limit 1";
        return statements.with(sql, statement -> {
            statement.setString(1, caseId);
            statement.setString(2, subject);
            statement.setTimestamp(3, Timestamp.from(now));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** One of them. */
    public Optional<GlassBreak> find(UUID id) {
        return statements.with(SELECT + "where broken.id = ?", statement -> {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
        });
    }

    /**
     * Those before a place, the newest first.
     *
     * @param before the place in the order in which they were broken
     */
    public List<Numbered> newestFirst(long before, int limit) {
        return statements.with(SELECT + "where broken.number < ? order by broken.number desc limit ?", statement -> {
            statement.setLong(1, before);
            statement.setInt(2, limit);
            List<Numbered> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Numbered(row.getLong("number"), broken(row)));
                }
            }
            return found;
        });
    }

    /** One, and its place in the order in which they were broken. */
    public record Numbered(long number, GlassBreak glassBreak) {}

    private static List<GlassBreak> read(PreparedStatement statement) throws SQLException {
        List<GlassBreak> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(broken(row));
            }
        }
        return found;
    }

    private static GlassBreak broken(ResultSet row) throws SQLException {
        return new GlassBreak(
                row.getObject("id", UUID.class),
                row.getString("case_id"),
                row.getString("subject"),
                Ground.valueOf(row.getString("ground")),
                row.getString("reference"),
                row.getTimestamp("broken_at").toInstant(),
                row.getTimestamp("open_until").toInstant(),
                review(row));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Review(
                        Verdict.valueOf(verdict),
                        row.getString("reviewer"),
                        row.getTimestamp("reviewed_at").toInstant()));
    }
}
