package nl.veiligwonen.funding.api;

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

/** Many bank accounts at once, in a file. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank accounts")
public class BankAccountBatchesResource {

    static final String CSV = "text/csv";

    private static final String REGISTRATIONS = """
            organisation;iban;holder;reason
            gm0344;NL23 TEST 0000 0003 44;Gemeente Utrecht;Letter 2026-0017
            pv26;NL28 TEST 1000 0000 26;Provincie Utrecht;Letter 2026-0018
            """;

    private static final String VERIFICATIONS = """
            organisation;iban
            gm0344;NL23 TEST 0000 0003 44
            pv26;NL28 TEST 1000 0000 26
            """;

    private final BankAccountBatches batches;

    @Inject
    public BankAccountBatchesResource(BankAccountBatches batches) {
        this.batches = batches;
    }

    @POST
    @Path("/bank-account-registration-batches")
    @Consumes(CSV)
    @ChangesState(inSteps = true)
    @Operation(
            operationId = "registerBankAccountBatch",
            summary = "Register the accounts of many organisations at once",
            description =
                    "A file in CSV, with the columns of the example in any order; `reason` may be left out. Each line is"
                            + " answered by itself, in the order of the file; one that is refused does not stop the others. If no"
                            + " answer comes, send the same file with the same `Idempotency-Key`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = REGISTRATIONS)))
    @APIResponse(responseCode = "200", description = "Each line has been answered.")
    public RestResponse<BankAccountBatchAnswer> register(RawBody file) {
        return RestResponse.ok(batches.register(file.bytes()));
    }

    @POST
    @Path("/bank-account-verification-batches")
    @Consumes(CSV)
    @ChangesState(inSteps = true)
    @Operation(
            operationId = "verifyBankAccountBatch",
            summary = "Verify the accounts of many organisations at once",
            description =
                    "A file in CSV with the numbers as the organisations themselves give them, made from another source"
                            + " than the one by which they were registered. A line verifies what waits if the numbers are the same;"
                            + " otherwise it is refused, and does not stop the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = VERIFICATIONS)))
    @APIResponse(responseCode = "200", description = "Each line has been answered.")
    public RestResponse<BankAccountBatchAnswer> verify(RawBody file) {
        return RestResponse.ok(batches.verify(file.bytes()));
    }
}
