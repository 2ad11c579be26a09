package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.ReplicaEntities;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.service.Together.Needs;
import nl.veiligwonen.platform.service.idempotency.JoinedRequest.Outcome.Answered;
import nl.veiligwonen.platform.service.idempotency.JoinedRequest.Outcome.Failed;
import org.jboss.resteasy.reactive.RestResponse;

/** A replica of a service in which people take from one pot, each through a gate of his own. */
final class PotReplica implements AutoCloseable {

    static final StreamId POT = new StreamId("Pot", "the-pot");

    private static final Actor SOMEONE = new Actor("someone");

    private final Replica replica;
    private final Entities entities;
    private final Attempts attempts;
    private final AnswerStore answers;
    private final Answering answering = new Answering(new JsonMapper(), Clock.systemUTC());
    private final JointWork jointWork;

    PotReplica(String database) {
        replica = new Replica(database, (entity, type) -> entity.equals("Pot") ? Pot.Taken.class : Gate.Closed.class);
        ReplicaEntities made = new ReplicaEntities(replica, List.of(Pot.TYPE, Gate.TYPE));
        entities = made.entities();
        answers = new AnswerStore(replica.dataSource());
        attempts = new Attempts() {
            @Override
            <T> T inTransaction(Callable<T> work) {
                return replica.transactions().fetchInTransaction(() -> called(work));
            }
        };
        jointWork = new JointWork(answers, answering, attempts, replica.journal(), made.groups());
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    Replica replica() {
        return replica;
    }

    Entities entities() {
        return entities;
    }

    /**
     * Takes an amount from the pot, together with others who do so now; alone if that can't be.
     *
     * @param who names the gate
     * @return what was taken: the amount, or 0 if it was refused
     * @throws RuntimeException if it was not answered
     */
    int take(String who, String key, int amount) {
        String hash = IdempotencyKey.of(key).orElseThrow().hash();
        JoinedRequest request = new JoinedRequest(
                new Needs(POT, List.of(gate(who)), List.of()),
                new AnswerKey("caller", hash),
                who + " takes " + amount,
                () -> answer(who, amount));
        jointWork.carryOut(request);
        return switch (request.outcome()) {
            case Answered(var answer) -> taken(answer);
            case Failed(var reason) -> refused(reason);
            case null -> takeAlone(who, key, amount);
        };
    }

    /** As the interceptor does for a request that is alone. */
    int takeAlone(String who, String key, int amount) {
        AnswerKey its =
                new AnswerKey("caller", IdempotencyKey.of(key).orElseThrow().hash());
        try {
            return attempts.run(() -> {
                answers.lock(its);
                var before = answers.find(its);
                if (before.isPresent()) {
                    before.get().requireSame(who + " takes " + amount);
                    return taken(before.get().again());
                }
                RestResponse<?> answer = answer(who, amount);
                answers.keep(Map.of(its, answering.stored(answer, who + " takes " + amount)));
                return taken(answer);
            });
        } catch (RuntimeException reason) {
            return refused(reason);
        }
    }

    private static int refused(RuntimeException reason) {
        if (reason instanceof CommandRefusedException) {
            return 0;
        }
        throw reason;
    }

    private RestResponse<?> answer(String who, int amount) {
        entities.handle(Gate.TYPE, who, Gate.GateCommand.PASS, now());
        entities.handle(Pot.TYPE, POT.id(), new Pot.Take(amount), now());
        return RestResponse.ok(Map.of("taken", amount));
    }

    /** What a first answer says, or one that was kept as JSON. */
    private static int taken(RestResponse<?> answer) {
        try {
            return new JsonMapper()
                    .valueToTree(answer.getEntity())
                    .toString()
                    .chars()
                    .filter(Character::isDigit)
                    .map(Character::getNumericValue)
                    .reduce(0, (number, digit) -> number * 10 + digit);
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void close(String gate) {
        attempts.run(() -> entities.handle(Gate.TYPE, gate, Gate.GateCommand.CLOSE, now()));
    }

    private static StreamId gate(String who) {
        return new StreamId("Gate", who);
    }

    private static Occasion now() {
        return new Occasion(SOMEONE, Instant.EPOCH);
    }

    /** What was taken, in the order of the journal. */
    List<Pot.Taken> taken() {
        return replica.journal().read(POT, 0).stream()
                .map(read -> (Pot.Taken) read.event().event())
                .toList();
    }

    @Override
    public void close() {
        replica.close();
    }
}
