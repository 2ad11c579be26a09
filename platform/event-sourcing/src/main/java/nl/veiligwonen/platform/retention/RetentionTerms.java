package nl.veiligwonen.platform.retention;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.domain.retention.Retention.Dated;
import nl.veiligwonen.platform.domain.retention.RetentionTerm;
import nl.veiligwonen.platform.domain.retention.SelectionLists;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** The terms of what is kept of a case, found in its history each time. Nobody is shown what it reads. */
@Singleton
class RetentionTerms {

    private final List<EntityRetention<?, ?, ?>> kinds;
    private final SelectionLists lists;
    private final Entities entities;
    private final KeptCases kept;

    @Inject
    RetentionTerms(
            @Any Instance<EntityRetention<?, ?, ?>> kinds, SelectionLists lists, Entities entities, KeptCases kept) {
        this.kinds = kinds.stream().toList();
        this.lists = lists;
        this.entities = entities;
        this.kept = kept;
    }

    /** The kinds of entities that have personal data. */
    List<String> entities() {
        return kinds.stream().map(kind -> kind.type().name()).toList();
    }

    /** What of a case is to be destroyed today: what is still kept, and of which the term is over. */
    List<DueData> due(String caseId, LocalDate today) {
        Set<Purpose> purposes = kept.purposes(caseId);
        if (purposes.isEmpty()) {
            return List.of();
        }
        List<DueData> due = new ArrayList<>();
        for (EntityRetention<?, ?, ?> kind : kinds) {
            terms(kind, caseId).stream()
                    .filter(term -> purposes.contains(term.purpose()) && term.isOver(today))
                    .map(term -> new DueData(caseId, term))
                    .forEach(due::add);
        }
        return due;
    }

    private <S, C, E> List<RetentionTerm> terms(EntityRetention<S, C, E> kind, String caseId) {
        List<Dated<E>> history = entities.history(kind.type(), caseId).stream()
                .map(recorded -> dated(kind, recorded))
                .toList();
        return kind.rules().terms(kind.type().decider(), history, lists);
    }

    private static <E> Dated<E> dated(EntityRetention<?, ?, E> kind, RecordedEvent recorded) {
        return new Dated<>(
                kind.type().eventType().cast(recorded.event()),
                LocalDate.ofInstant(recorded.recordedAt(), Occasion.LEGAL_ZONE));
    }
}
