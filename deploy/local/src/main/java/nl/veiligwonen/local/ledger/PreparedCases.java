package nl.veiligwonen.local.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Cases of which a contribution can be asked, each once. */
public final class PreparedCases {

    /** How many are copied in one transaction: as much as a transaction may write at a time without holding up others. */
    private static final int AT_ONCE = 2_000;

    private final FundingDatabase database;
    private final TemplateCase template;
    private final Deque<Prepared> ready = new ArrayDeque<>();

    public PreparedCases(FundingDatabase database, TemplateCase template) {
        this.database = database;
        this.template = template;
    }

    /**
     * A case that is ready.
     *
     * @param amountCents what is asked for it
     */
    public record Prepared(String caseId, long amountCents) {}

    /** Prepares so many cases that ask this amount. */
    public void add(int count, long amountCents) {
        List<Prepared> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(new Prepared(UUID.randomUUID().toString(), amountCents));
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            copy(added.subList(from, Math.min(from + AT_ONCE, count)));
        }
        ready.addAll(added);
    }

    /** Cases that were prepared and not taken before. */
    public List<Prepared> take(int count) {
        List<Prepared> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(ready.remove());
        }
        return taken;
    }

    /** All that are ready, in an order that is the same each time. */
    public List<Prepared> shuffled() {
        List<Prepared> all = take(ready.size());
        Collections.shuffle(all, new Random(all.size()));
        return all;
    }

    /** Cases of the same template, apart from these. */
    public PreparedCases another() {
        return new PreparedCases(database, template);
    }

    /** Gives back those of which nothing was asked. */
    public void giveBack(List<Prepared> untouched) {
        ready.addAll(untouched);
    }

    /** The events of the template as the service wrote them, for other cases; the id of the case is that of its measure. */
    private void copy(List<Prepared> cases) {
        String sql = """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id, causation_id)
                select gen_random_uuid(), entity, prepared.id, version, type, revision,
                       case when type = 'AdviceReceived'
                           then jsonb_set(payload, '{measures,0}', jsonb_build_object(
                               'measureId', prepared.id, 'estimatedCostCents', prepared.amount))
                           else replace(payload::text, ?, prepared.id)::jsonb end,
                       actor, now(), gen_random_uuid()::text, causation_id
                from unnest(?::text[], ?::bigint[]) as prepared (id, amount), journal.event
                where entity = 'Provision' and entity_id = ?
                order by prepared.id, version
                """;
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf(
                    "text", cases.stream().map(Prepared::caseId).toArray());
            Array amounts = connection.createArrayOf(
                    "bigint", cases.stream().map(Prepared::amountCents).toArray());
            statement.setString(1, template.measure().toString());
            statement.setArray(2, ids);
            statement.setArray(3, amounts);
            statement.setString(4, template.id().toString());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The cases can't be prepared", failed);
        }
    }
}
