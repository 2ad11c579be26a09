package nl.veiligwonen.platform.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.WalkEvent;

/**
 * How many steps each case has taken, and what the last one was.
 *
 * @param hook what happens first, such as a failure
 */
record WalkProjection(DataSource dataSource, Consumer<RecordedEvent> hook) implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        hook.accept(recorded);
        if (recorded.event() instanceof WalkEvent.StepTaken(int number)) {
            count(recorded.entityId(), number);
        }
    }

    private void count(String caseId, int number) {
        String sql = """
                insert into walk_overview (case_id, steps, last_step) values (?, 1, ?)
                on conflict (case_id) do update
                set steps = walk_overview.steps + 1, last_step = excluded.last_step
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caseId);
            statement.setInt(2, number);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
