package nl.veiligwonen.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.retention.DestructionCommand;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.Destroy;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ProposeDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionDecider;
import nl.veiligwonen.platform.domain.retention.DestructionEvent;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionDeclared;
import nl.veiligwonen.platform.domain.retention.DestructionList;
import nl.veiligwonen.platform.domain.retention.DestructionList.Approved;
import nl.veiligwonen.platform.domain.retention.DestructionList.Made;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Outcome;
import nl.veiligwonen.platform.entity.Versioned;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.personaldata.Destruction;

/** The lists of what is to be destroyed, and the way of every command to them. Works in the running transaction. */
@ApplicationScoped
public class DestructionLists {

    /** How many lists are looked up at once. */
    private static final int PAGE = 500;

    private static final EntityType<DestructionList, DestructionCommand, DestructionEvent> TYPE = new EntityType<>(
            "DestructionList", DestructionCommand.class, DestructionEvent.class, new DestructionDecider());

    private final Entities entities;
    private final Journal journal;
    private final RetentionTerms terms;
    private final Destruction destruction;
    private final Instance<ErasedBeside> beside;
    private final MasterKeys master;

    /**
     * A list.
     *
     * @param id the day on which it was proposed and its number on that day, such as {@code 2026-03-02-1}
     * @param version the number of its events
     */
    public record Found(String id, Made list, long version) {}

    @Inject
    DestructionLists(
            Entities entities,
            Journal journal,
            RetentionTerms terms,
            Destruction destruction,
            @Any Instance<ErasedBeside> beside,
            MasterKeys master) {
        this.entities = entities;
        this.journal = journal;
        this.terms = terms;
        this.destruction = destruction;
        this.beside = beside;
        this.master = master;
    }

    @Produces
    @Singleton
    static EntityType<DestructionList, DestructionCommand, DestructionEvent> type() {
        return TYPE;
    }

    /** The list of that id; empty if there is none. */
    public Optional<Found> find(String id) {
        return entities.find(TYPE, id).flatMap(entity -> made(id, entity));
    }

    private static Optional<Found> made(String id, Versioned<DestructionList> entity) {
        return entity.state() instanceof Made made
                ? Optional.of(new Found(id, made, entity.version()))
                : Optional.empty();
    }

    /** All lists that were ever proposed, in the order of their days. */
    public List<Found> all() {
        List<Found> all = new ArrayList<>();
        String last = "";
        List<StreamId> page = journal.entities(TYPE.name(), last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(stream -> find(stream.id()).ifPresent(all::add));
            last = page.getLast().id();
            page = journal.entities(TYPE.name(), last, PAGE);
        }
        return all;
    }

    /** Proposes a list; gives its id. */
    String propose(List<DueData> due, Occasion occasion) {
        String id = freeId(occasion.today());
        entities.handle(TYPE, id, new ProposeDestruction(due), occasion);
        return id;
    }

    private String freeId(LocalDate today) {
        int number = 1;
        while (find("%s-%d".formatted(today, number)).isPresent()) {
            number++;
        }
        return "%s-%d".formatted(today, number);
    }

    /** Carries out a command that destroys nothing. */
    public Outcome<DestructionList, DestructionEvent> handle(String id, DestructionCommand command, Occasion occasion) {
        return entities.handle(TYPE, id, command, occasion);
    }

    /**
     * Destroys what a list has and is due today, and declares it. All of it or nothing.
     *
     * @throws nl.veiligwonen.platform.entity.CommandRefusedException if the rules refuse, such as to who has approved it
     */
    public Outcome<DestructionList, DestructionEvent> destroy(String id, Occasion occasion) {
        List<DueData> stillDue = find(id).map(Found::list)
                .filter(Approved.class::isInstance)
                .map(list -> stillDue(list, occasion.today()))
                .orElse(List.of());
        var outcome = entities.handle(TYPE, id, new Destroy(stillDue, master.versions()), occasion);
        outcome.events().forEach(this::carryOut);
        return outcome;
    }

    private List<DueData> stillDue(Made list, LocalDate today) {
        return list.due().stream()
                .map(DueData::caseId)
                .distinct()
                .flatMap(caseId -> terms.due(caseId, today).stream())
                .toList();
    }

    private void carryOut(DestructionEvent event) {
        if (event instanceof DestructionDeclared declared) {
            for (DueData data : declared.destroyed()) {
                destruction.destroy(data.caseId(), data.term().purpose());
                beside.forEach(place -> place.erase(data.caseId(), data.term().purpose()));
            }
        }
    }
}
