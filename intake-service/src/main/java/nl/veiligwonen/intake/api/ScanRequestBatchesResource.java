package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.input.RawBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Many requests for a home scan at once. Each is a request like any other, and is answered as one. */
@Path("/scan-request-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scan requests")
public class ScanRequestBatchesResource {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/jsonl";
    static final String NEWLINE_DELIMITED_JSON = "application/x-ndjson";

    private static final String CSV_EXAMPLE = """
            office;name;startsOn;certainSince;street;houseNumber;postalCode;city;municipality;residenceExemption;consentReference
            MAYOR;A. de Vries;2025-07-01;;Oudegracht;12a;3511AB;Utrecht;gm0344;nee;2026-00017
            ALDERMAN;B. Jansen;1-6-2026;20-5-2026;Biltstraat;34;3572BA;Utrecht;gm0344;nee;2026-00018
            """;

    /** As a text in JSON: a document would be taken for what it says, and only the first of two. */
    private static final String JSON_LINES_EXAMPLE = """
            "{\\"office\\":\\"MAYOR\\",\\"officeHolder\\":{\\"name\\":\\"A. de Vries\\"},\
            \\"termOfOffice\\":{\\"startsOn\\":\\"2025-07-01\\"},\\"home\\":{\\"street\\":\\"Oudegracht\\",\
            \\"houseNumber\\":\\"12a\\",\\"postalCode\\":\\"3511AB\\",\\"city\\":\\"Utrecht\\",\
            \\"municipality\\":\\"gm0344\\"},\\"consentReference\\":\\"2026-00017\\"}\\n\
            {\\"office\\":\\"ALDERMAN\\",\\"officeHolder\\":{\\"name\\":\\"B. Jansen\\"},\
            \\"termOfOffice\\":{\\"startsOn\\":\\"2025-06-01\\"},\\"home\\":{\\"street\\":\\"Biltstraat\\",\
            \\"houseNumber\\":\\"34\\",\\"postalCode\\":\\"3572BA\\",\\"city\\":\\"Utrecht\\",\
            \\"municipality\\":\\"gm0344\\"},\\"consentReference\\":\\"2026-00018\\"}\\n"
            """;

    private final ScanRequestBatches batches;

    @Inject
    public ScanRequestBatchesResource(ScanRequestBatches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes({CSV, JSON_LINES, NEWLINE_DELIMITED_JSON})
    @ChangesState(inSteps = true)
    @Operation(
            operationId = "submitScanRequestBatch",
            summary = "Ask for many home scans at once",
            description =
                    "A file in CSV, with the columns of the example in any order, or in JSON Lines, with a request"
                            + " on each line. Each line is answered, in the order of the file: received, with its case and how"
                            + " it was judged, or refused, with what to do about it. A line that is refused does not stop the"
                            + " others. If no answer comes, send the same file with the same `Idempotency-Key`: what was done"
                            + " is told and not done twice, and the rest follows. The API guide tells more of CSV.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE)),
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "json-lines", value = JSON_LINES_EXAMPLE)),
                @Content(
                        mediaType = NEWLINE_DELIMITED_JSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "json-lines", value = JSON_LINES_EXAMPLE))
            })
    @APIResponse(responseCode = "200", description = "Each line has been answered.")
    public RestResponse<BatchAnswer> submit(RawBody file) {
        boolean csv = file.type().toString().equals(CSV);
        return RestResponse.ok(csv ? batches.submitCsv(file.bytes()) : batches.submitJsonLines(file.bytes()));
    }
}
