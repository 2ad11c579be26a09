package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The journal and the kept answers as anyone reads them who has the tables: over a connection of his own. */
final class StoredBooks {

    /** What happens in a year and is of no concern to others. */
    private static final Set<String> UNTOLD =
            Set.of("PaymentSuspended", "PaymentResumed", "PaymentBatchReleased", "ObligationsBroughtForward");

    private final Connection connection;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, YearOnPaper> years = new TreeMap<>();
    /** The transactions that have closed years. */
    private final Map<Integer, String> closedIn = new TreeMap<>();

    private final List<String> told = new ArrayList<>();
    private long lastNumber;

    /**
     * An event of the ledger.
     *
     * @param transaction the number of the transaction that wrote it
     * @param entityId the year, or whose bank account it is
     */
    record Stored(String transaction, String entity, String entityId, String type, JsonNode payload) {}

    /**
     * An answer that is kept under a key.
     *
     * @param transaction the number of the transaction that wrote it
     */
    record Kept(String transaction, int status, String body) {}

    StoredBooks(Connection connection) {
        this.connection = connection;
    }

    YearOnPaper year(int year) {
        return years.computeIfAbsent(year, YearOnPaper::new);
    }

    Map<Integer, YearOnPaper> years() {
        return years;
    }

    /** Reads on: the events that have come since it was last asked. Each is checked with all that went before. */
    List<Stored> readOn() {
        String sql = """
                select number, transaction_id::text, entity, entity_id, version, type, payload::text, event_id::text
                from journal.event
                where number > ? and entity in ('BudgetYear', 'BankAccount')
                order by number
                """;
        List<Stored> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lastNumber);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastNumber = row.getLong(1);
                    Stored event = new Stored(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(6),
                            read(row.getString(7)));
                    events.add(event);
                    if (event.entity().equals("BudgetYear")) {
                        take(event, row.getLong(5));
                        tell(event, row.getString(8));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read the journal", failed);
        }
        return events;
    }

    private void tell(Stored event, String id) {
        if (!UNTOLD.contains(event.type())) {
            told.add(id);
        }
    }

    /** The ids of the events of the years that are told to others, in the order of the journal. */
    List<String> told() {
        return told;
    }

    private void take(Stored event, long version) {
        int number = Integer.parseInt(event.entityId());
        YearOnPaper year = year(number);
        year.take(version, event.type(), event.payload());
        if (event.type().equals("BudgetYearClosed")) {
            closedIn.put(number, event.transaction());
        }
        if (event.type().equals("ObligationsBroughtForward")) {
            assertThat(year.broughtForward())
                    .as("both sides of the turn of the year")
                    .isEqualTo(year(number - 1).carriedOver());
            assertThat(event.transaction())
                    .as("a year is closed and its rest brought forward in one transaction")
                    .isEqualTo(closedIn.get(number - 1));
        }
    }

    /** Every year that was closed has left all that was open in it to the next. */
    void assertTurnsAreWhole() {
        years.forEach((number, year) -> {
            if (year.closed()) {
                assertThat(year(number + 1).broughtForward()).isEqualTo(year.carriedOver());
            }
        });
    }

    /** The answer that is kept under a key; empty if none is. */
    Optional<Kept> answer(String key) {
        // A row bears the last 32 bits of the number of its writer: all of it, in a database as young as that of a
        // test.
        String sql = "select xmin::text, status, body from exchange.answer where key_hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash(key));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getString(1), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read the answers", failed);
        }
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("An event is not JSON", unreadable);
        }
    }
}
