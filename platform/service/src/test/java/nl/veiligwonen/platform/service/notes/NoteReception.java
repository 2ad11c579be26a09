package nl.veiligwonen.platform.service.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.contracts.IntakeEvent.ScanRequested;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** A note is written about each request for a home scan, and closed after the visit. */
@ApplicationScoped
public class NoteReception implements Reception {

    private static final Actor NOTES = Actor.system("notes");

    private final Entities entities;
    private final EntityType<Note, NoteCommand, NoteEvent> notes;
    private final Clock clock;

    @Inject
    NoteReception(Entities entities, EntityType<Note, NoteCommand, NoteEvent> notes, Clock clock) {
        this.entities = entities;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Set<Publisher> publishers() {
        return Set.of(Publisher.INTAKE);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        if (event instanceof ScanRequested requested) {
            handle(requested.caseId(), new NoteCommand.Write("Requested", EuroCents.of(1)));
        } else if (event instanceof HomeVisitCompleted visited) {
            handle(visited.caseId(), new NoteCommand.Close());
        }
    }

    private void handle(CaseId caseId, NoteCommand command) {
        entities.handle(notes, caseId.toString(), command, new Occasion(NOTES, clock.instant()));
    }
}
