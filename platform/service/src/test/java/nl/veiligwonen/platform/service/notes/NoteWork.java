package nl.veiligwonen.platform.service.notes;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.NamedDayClock;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.work.WorkPolicy;
import nl.veiligwonen.platform.service.work.WorkQueue;
import nl.veiligwonen.platform.web.Role;

/**
 * Notes that are to be read by an adviser and closed by an organisation. A note is due as many days after 1 January 2030 as
 * its amount has cents; one whose title is {@code not for} somebody is not for him.
 */
@Singleton
final class NoteWork implements WorkPolicy {

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final LocalDate EPOCH = LocalDate.of(2030, 1, 1);
    private static final String NOT_FOR = "not for ";

    private final EntityType<Note, NoteCommand, NoteEvent> notes;

    @Inject
    NoteWork(EntityType<Note, NoteCommand, NoteEvent> notes) {
        this.notes = notes;
    }

    @Override
    public List<WorkQueue> queues() {
        return List.of(
                new WorkQueue("note-reading", Role.ADVISER, "Notes to read (notities lezen)"),
                new WorkQueue("note-closing", Role.ORGANISATION, "Notes to close (notities sluiten)"));
    }

    @Override
    public Optional<CaseId> caseOf(RecordedEvent event) {
        return event.event() instanceof NoteEvent ? Optional.of(CaseId.of(event.entityId())) : Optional.empty();
    }

    @Override
    public List<OpenWork> openIn(CaseId caseId, States states) {
        return switch (states.of(notes, caseId.toString())) {
            case Note.Absent _, Note.Closed _ -> List.of();
            case Note.Written(var title, var amount) ->
                List.of(
                        new OpenWork(
                                "note-reading",
                                "WRITTEN",
                                "read-the-note",
                                UTRECHT,
                                List.of(new NamedDayClock(
                                        "note", "notitie", "Awb 4:5", EPOCH, EPOCH.plusDays(amount.value()))),
                                barred(title)),
                        OpenWork.forAnyone("note-closing", "WRITTEN", "close-the-note", UTRECHT, List.of()));
        };
    }

    private static Map<Actor, Refusal> barred(String title) {
        return title.startsWith(NOT_FOR)
                ? Map.of(
                        new Actor(title.substring(NOT_FOR.length())),
                        Refusal.of("note-is-yours", "You have written this note. Let another read it."))
                : Map.of();
    }
}
