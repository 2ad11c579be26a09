package nl.veiligwonen.platform.service.notes;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes notes one by one, and breaks off where a test says. */
@Path("/note-series")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class NoteSeriesResource {

    /** The title at which the next series breaks off, once. */
    public static final AtomicReference<String> BREAKS_OFF_AT = new AtomicReference<>("");

    private final Entities entities;
    private final EntityType<Note, NoteCommand, NoteEvent> notes;
    private final CallerOccasion occasion;
    private final Steps steps;

    @Inject
    NoteSeriesResource(
            Entities entities, EntityType<Note, NoteCommand, NoteEvent> notes, CallerOccasion occasion, Steps steps) {
        this.entities = entities;
        this.notes = notes;
        this.occasion = occasion;
        this.steps = steps;
    }

    @Schema(description = "Reeks notities", examples = "{\"titles\": [\"One\", \"Two\"]}")
    public record Series(@NotNull @Size(max = 10) List<String> titles) {}

    @Schema(description = "Geschreven reeks")
    public record Written(List<CaseId> notes) {}

    @POST
    @ChangesState(inSteps = true)
    @Operation(operationId = "writeNoteSeries", summary = "Write notes")
    public RestResponse<Written> write(@NotNull @Valid Series series) {
        return RestResponse.ok(
                new Written(series.titles().stream().map(this::write).toList()));
    }

    private CaseId write(String title) {
        return steps.once(title, CaseId.class, () -> {
            CaseId id = CaseId.random();
            entities.handle(notes, id.toString(), new NoteCommand.Write(title, EuroCents.of(1)), occasion.now());
            if (title.equals(BREAKS_OFF_AT.get())) {
                BREAKS_OFF_AT.set("");
                throw new IllegalStateException("Broken off at a secret");
            }
            return id;
        });
    }
}
