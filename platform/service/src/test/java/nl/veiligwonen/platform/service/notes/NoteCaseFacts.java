package nl.veiligwonen.platform.service.notes;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Versioned;
import nl.veiligwonen.platform.service.oversight.CaseFacts;
import nl.veiligwonen.platform.web.access.ObjectFacts;

/** A note whose title is {@code of} somebody is about him; in one that is {@code not for} somebody he has an interest. */
@Singleton
public final class NoteCaseFacts implements CaseFacts {

    private static final String OF = "of ";
    private static final String NOT_FOR = "not for ";

    private final Entities entities;
    private final EntityType<Note, NoteCommand, NoteEvent> notes;

    @Inject
    NoteCaseFacts(Entities entities, EntityType<Note, NoteCommand, NoteEvent> notes) {
        this.entities = entities;
        this.notes = notes;
    }

    @Override
    public Optional<ObjectFacts> factsOf(CaseId caseId) {
        return entities.find(notes, caseId.toString()).map(Versioned::state).map(note -> facts(caseId, note));
    }

    private static ObjectFacts facts(CaseId caseId, Note note) {
        String title = note instanceof Note.Written written ? written.title() : "";
        return ObjectFacts.of(caseId, OrganisationId.of("gm0344"))
                .askedBy(title.startsWith(OF) ? Optional.of(title.substring(OF.length())) : Optional.empty())
                .involving(title.startsWith(NOT_FOR) ? Set.of(title.substring(NOT_FOR.length())) : Set.of());
    }
}
