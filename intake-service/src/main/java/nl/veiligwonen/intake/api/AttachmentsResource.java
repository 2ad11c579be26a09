package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.veiligwonen.intake.attachment.AttachedContents;
import nl.veiligwonen.intake.attachment.DocumentTypes;
import nl.veiligwonen.intake.scanrequest.Attachment;
import nl.veiligwonen.intake.scanrequest.AttachmentId;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AddAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RemoveAttachment;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.Versions;
import nl.veiligwonen.platform.web.input.LargeBodies;
import nl.veiligwonen.platform.web.input.RawBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The documents of a case. */
@Path("/scan-requests/{caseId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "The documents of a case (bijlagen): PDF, PNG or JPEG.")
public class AttachmentsResource {

    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";

    private static final String A_FILE = "the bytes of the file";

    private final ScanRequests scanRequests;
    private final AttachedContents contents;
    private final LargeBodies largeBodies;

    @Inject
    public AttachmentsResource(ScanRequests scanRequests, AttachedContents contents, LargeBodies largeBodies) {
        this.scanRequests = scanRequests;
        this.contents = contents;
        this.largeBodies = largeBodies;
    }

    @POST
    @Consumes({PDF, PNG, JPEG})
    @ChangesState
    @Operation(
            operationId = "addAttachment",
            summary = "Add a document",
            description = "The body is the file itself, 10 MiB at most, and what it is is told by its content: one that"
                    + " is not what `Content-Type` says is refused. A case holds twenty documents at most. Documents"
                    + " that complete a request are added before the supplement is sent.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "file", value = A_FILE)),
                @Content(
                        mediaType = PNG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "file", value = A_FILE)),
                @Content(
                        mediaType = JPEG,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "file", value = A_FILE))
            })
    @APIResponse(responseCode = "201", description = "The document belongs to the case.")
    public RestResponse<AttachmentReceipt> add(
            @PathParam("caseId") String caseId,
            RawBody file,
            @Parameter(
                            description = "How the file is called (RFC 6266). Without it: document.pdf and the like.",
                            example = "attachment; filename=\"plan.pdf\"")
                    @HeaderParam(SentFileName.HEADER)
                    @Nullable String disposition,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo collection) {
        var type = checkedType(file);
        var fileName = SentFileName.of(disposition, type);
        var before = scanRequests.visible(caseId);
        var id = AttachmentId.random();
        long sizeBytes = file.bytes().length;
        var after = scanRequests.handle(
                before.caseId(), new AddAttachment(id, type, sizeBytes, fileName), Versions.expected(ifMatch));
        contents.keep(before.caseId(), id, file.bytes());
        return Answers.created(collection, id, new AttachmentReceipt(id.value(), type, sizeBytes), after.version());
    }

    @GET
    @Operation(operationId = "listAttachments", summary = "List the documents of a case, without their content")
    @APIResponse(responseCode = "200", description = "The documents.")
    public RestResponse<AttachmentDetails.All> list(@PathParam("caseId") String caseId) {
        var found = scanRequests.visible(caseId);
        var attachments = found.state().dossier().attachments();
        return Answers.ok(
                new AttachmentDetails.All(
                        attachments.stream().map(AttachmentDetails::of).toList()),
                found.version());
    }

    @GET
    @Path("/{attachmentId}")
    @Produces({PDF, PNG, JPEG})
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download a document",
            description = "The file as it was added, to be saved and not shown by a browser. It is named by its id: how"
                    + " it was called is in the list.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response download(@PathParam("caseId") String caseId, @PathParam("attachmentId") String attachmentId) {
        var found = scanRequests.visible(caseId);
        var attachment = attachment(found, attachmentId);
        largeBodies.hold();
        byte[] content = contents.find(found.caseId(), attachment.id())
                .orElseThrow(() -> Problem.notFound().asException());
        return Response.ok(content)
                .type(attachment.type().mediaType())
                .header(
                        SentFileName.HEADER,
                        "attachment; filename=\"%s.%s\""
                                .formatted(attachment.id(), attachment.type().extension()))
                .build();
    }

    @DELETE
    @Path("/{attachmentId}")
    @ChangesState
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove a document",
            description = "Its content is gone for good. What the office-holder has added himself only he removes, and"
                    + " what came from the organisation only the organisation.")
    @APIResponse(responseCode = "204", description = "The document is no more.")
    public RestResponse<Void> remove(
            @PathParam("caseId") String caseId,
            @PathParam("attachmentId") String attachmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var found = scanRequests.visible(caseId);
        var attachment = attachment(found, attachmentId);
        scanRequests.handle(found.caseId(), new RemoveAttachment(attachment.id()), Versions.expected(ifMatch));
        contents.delete(attachment.id());
        return RestResponse.noContent();
    }

    private static Attachment attachment(ScanRequests.Found found, String attachmentId) {
        try {
            return found.state()
                    .dossier()
                    .attachment(new AttachmentId(UUID.fromString(attachmentId)))
                    .orElseThrow(() -> Problem.notFound().asException());
        } catch (IllegalArgumentException noUuid) {
            throw Problem.notFound().asException();
        }
    }

    /** The type that the sender tells and the content shows. */
    private static DocumentType checkedType(RawBody file) {
        return DocumentTypes.of(file.bytes())
                .filter(type -> type.mediaType().equals(file.type().toString()))
                .orElseThrow(() -> Problem.of(
                                415,
                                "content-not-as-told",
                                "The content is not what it is said to be",
                                "What was sent is not %s by its content. Send a PDF, PNG or JPEG file, and tell in Content-Type which: %s, %s or %s."
                                        .formatted(file.type(), PDF, PNG, JPEG))
                        .asException());
    }
}
