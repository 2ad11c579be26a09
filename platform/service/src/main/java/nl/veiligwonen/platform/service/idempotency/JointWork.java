package nl.veiligwonen.platform.service.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.EntityGroup;
import nl.veiligwonen.platform.entity.EntityGroups;
import nl.veiligwonen.platform.entity.VersionMismatchException;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalUnavailableException;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import nl.veiligwonen.platform.service.idempotency.JoinedRequest.Outcome;
import nl.veiligwonen.platform.service.idempotency.JoinedRequest.Outcome.Answered;
import nl.veiligwonen.platform.service.idempotency.JoinedRequest.Outcome.Failed;
import nl.veiligwonen.platform.service.turns.Turns;
import nl.veiligwonen.platform.web.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Carries out requests on one busy entity together (decision 0018): one transaction waits for the entity, takes what else the
 * requests need if it is free, decides them one after the other, writes all events and answers at once, and commits; only
 * then they are answered. A group waits for nothing but the busy entity and holds nothing while it does, so it is part of no
 * deadlock. Whatever can't be done together is left to be done alone.
 */
@Singleton
class JointWork {

    private static final Logger LOG = Logger.getLogger(JointWork.class);

    /** How many requests share a transaction at most: what comes later waits for the next. */
    private static final int MOST = 100;

    private final AnswerStore answers;
    private final Answering answering;
    private final Attempts attempts;
    private final Journal journal;
    private final EntityGroups groups;
    private final Map<StreamId, Turns<JoinedRequest>> turns = new ConcurrentHashMap<>();

    @Inject
    JointWork(AnswerStore answers, Answering answering, Attempts attempts, Journal journal, EntityGroups groups) {
        this.answers = answers;
        this.answering = answering;
        this.attempts = attempts;
        this.journal = journal;
        this.groups = groups;
    }

    /** Waits until a request has been carried out with others; it has no outcome if it has to be carried out alone. */
    void carryOut(JoinedRequest request) {
        turns.computeIfAbsent(request.needs().busy(), busy -> new Turns<>(MOST, requests -> carryOut(busy, requests)))
                .take(request);
    }

    /** An outcome is only told once it is durable. */
    private void carryOut(StreamId busy, List<JoinedRequest> requests) {
        try {
            attempts.inTransaction(() -> inTransaction(busy, requests)).forEach(JoinedRequest::settle);
        } catch (RuntimeException failed) {
            if (isAway(failed)) {
                requests.forEach(request -> request.settle(new Failed(failed)));
            } else {
                LOG.debugf("%d requests are carried out alone: %s", requests.size(), failed.getClass());
            }
        }
    }

    private static boolean isAway(RuntimeException failed) {
        return failed instanceof MasterKeyAwayException || JournalUnavailableException.isCauseOf(failed);
    }

    private Map<JoinedRequest, Outcome> inTransaction(StreamId busy, List<JoinedRequest> requests) {
        journal.lock(busy);
        List<JoinedRequest> free = free(requests);
        Set<StreamId> held = new HashSet<>(Set.of(busy));
        Set<StreamId> lookedAt = new HashSet<>();
        for (JoinedRequest request : free) {
            held.addAll(request.commanded());
            lookedAt.addAll(request.needs().lookedAt());
        }
        Map<AnswerKey, StoredAnswer> given =
                answers.find(free.stream().map(JoinedRequest::key).toList());
        Map<AnswerKey, StoredAnswer> kept = new LinkedHashMap<>();
        Map<JoinedRequest, Outcome> outcomes = new HashMap<>();
        groups.together(held, lookedAt, group -> {
            for (JoinedRequest request : free) {
                outcomes.put(request, decide(request, group, given, kept));
            }
        });
        answers.keep(kept);
        return outcomes;
    }

    /** Those of which nobody else has the key or an entity now. */
    private List<JoinedRequest> free(List<JoinedRequest> requests) {
        Set<AnswerKey> keys =
                answers.tryLock(requests.stream().map(JoinedRequest::key).toList());
        Set<StreamId> entities = journal.tryLock(requests.stream()
                .flatMap(request -> request.commanded().stream())
                .toList());
        return requests.stream()
                .filter(request -> keys.contains(request.key()) && entities.containsAll(request.commanded()))
                .toList();
    }

    /** As {@link ChangesStateInterceptor} does for one: the answer that was given before, or that of its method. */
    private Outcome decide(
            JoinedRequest request,
            EntityGroup group,
            Map<AnswerKey, StoredAnswer> given,
            Map<AnswerKey, StoredAnswer> kept) {
        StoredAnswer before = kept.getOrDefault(request.key(), given.get(request.key()));
        try {
            if (before != null) {
                before.requireSame(request.fingerprint());
                return new Answered(before.again());
            }
            RestResponse<?> answer = group.attempt(request::run);
            if (answer.getStatus() < 300) {
                kept.put(request.key(), answering.stored(answer, request.fingerprint()));
            }
            return new Answered(answer);
        } catch (CommandRefusedException | VersionMismatchException | ProblemException refusal) {
            return new Failed(refusal);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("A request failed", fault);
        }
    }
}
