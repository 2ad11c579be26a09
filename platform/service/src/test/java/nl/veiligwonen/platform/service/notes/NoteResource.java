package nl.veiligwonen.platform.service.notes;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.history.CaseHistory;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Search;
import nl.veiligwonen.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class NoteResource {

    private final Entities entities;
    private final EntityType<Note, NoteCommand, NoteEvent> notes;
    private final CallerOccasion occasion;
    private final Caller caller;
    private final CaseHistory history;
    private final Access access;
    private final NoteCaseFacts facts;

    @Inject
    NoteResource(
            Entities entities,
            EntityType<Note, NoteCommand, NoteEvent> notes,
            CallerOccasion occasion,
            Caller caller,
            CaseHistory history,
            Access access,
            NoteCaseFacts facts) {
        this.facts = facts;
        this.history = history;
        this.access = access;
        this.entities = entities;
        this.notes = notes;
        this.occasion = occasion;
        this.caller = caller;
    }

    public enum Kind {
        PLAIN,
        URGENT
    }

    @Schema(description = "Adres")
    public record Place(
            @NotBlank @Schema(examples = "\"Dorpsstraat\"") String street,

            @NotNull @Pattern(regexp = "[1-9][0-9]{3} ?[A-Z]{2}", message = "must be four digits and two letters") @Schema(examples = "\"1234 AB\"")
            String postalCode) {}

    @Schema(description = "Regel")
    public record Line(
            @NotBlank @Schema(examples = "\"one\"") String text,
            @NotNull @Positive @Schema(examples = "5") Long costCents) {}

    @Schema(description = "Nieuwe notitie")
    public record NewNote(
            @NotBlank @Size(max = 40) @Schema(examples = "\"A note\"")
            String title,

            @NotNull Kind kind,
            @NotNull @Positive @Schema(examples = "1250") Long amountCents,
            @NotNull LocalDate startsOn,
            boolean pinned,
            @NotNull @Valid Place place,
            @Size(max = 2000) List<@Valid Line> lines) {}

    @Schema(description = "Notitie")
    public record NoteView(String noteId, String stage) {}

    @POST
    @ChangesState
    @Operation(operationId = "writeNote", summary = "Write a note")
    public RestResponse<NoteView> write(@NotNull @Valid NewNote note, @Context UriInfo uri) {
        CaseId id = CaseId.random();
        var command = new NoteCommand.Write(note.title(), EuroCents.of(note.amountCents()));
        var outcome = entities.handle(notes, id.toString(), command, occasion.now());
        return Answers.created(uri, id, new NoteView(id.toString(), "WRITTEN"), outcome.version());
    }

    @POST
    @Path("/{noteId}/closures")
    @ChangesState
    @Operation(operationId = "closeNote", summary = "Close a note")
    public RestResponse<NoteView> close(@PathParam("noteId") CaseId noteId, @HeaderParam("If-Match") String ifMatch) {
        var outcome = entities.handle(
                notes, noteId.toString(), new NoteCommand.Close(), occasion.now(), Versions.expected(ifMatch));
        return Answers.ok(new NoteView(noteId.toString(), "CLOSED"), outcome.version());
    }

    @GET
    @Path("/{noteId}")
    @Operation(operationId = "getNote", summary = "Read a note")
    public RestResponse<NoteView> get(@PathParam("noteId") CaseId noteId) {
        var found = access.permitted(entities.find(notes, noteId.toString()), note -> facts.factsOf(noteId)
                .orElseThrow());
        String stage = found.state() instanceof Note.Closed ? "CLOSED" : "WRITTEN";
        return Answers.ok(new NoteView(noteId.toString(), stage), found.version());
    }

    /** Numbers, page by page. */
    @GET
    @Operation(operationId = "listNotes", summary = "List notes")
    public Page<Integer> list(
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("since") @Nullable LocalDate since,
            @Valid @BeanParam PageRequest page) {
        int after = page.after().map(cursor -> (int) cursor.number(0)).orElse(0);
        List<Integer> rows =
                IntStream.rangeClosed(after + 1, 60).limit(page.fetch()).boxed().toList();
        return Page.of(page, rows, row -> row, Cursor::after);
    }

    @Schema(description = "Zoekvraag naar notities", examples = "{\"titleBegins\": \"A\", \"limit\": 10}")
    public record NoteSearch(
            @NotBlank String titleBegins,
            @Nullable Integer limit,
            @Nullable Cursor cursor) implements Search {}

    /** Numbers, as if they had been sought. */
    @POST
    @Path("/_zoek")
    @Operation(operationId = "searchNotes", summary = "Search notes")
    public Page<Integer> search(@NotNull @Valid NoteSearch search) {
        return list(null, null, search.page());
    }

    @GET
    @Path("/{noteId}/history")
    @Operation(operationId = "getNoteHistory", summary = "What happened to a note")
    public Page<HistoryEntry> history(@PathParam("noteId") CaseId noteId, @Valid @BeanParam PageRequest page) {
        return history.page(notes, noteId.toString(), page);
    }

    @GET
    @Path("/{noteId}/failure")
    @Operation(operationId = "failNote", summary = "Fail with a secret in the message")
    public String fail(@PathParam("noteId") CaseId noteId) {
        throw new IllegalStateException("secret " + noteId + " of " + caller.subject());
    }
}
