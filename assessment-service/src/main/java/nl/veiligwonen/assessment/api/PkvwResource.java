package nl.veiligwonen.assessment.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.assessment.advice.PkvwCommand.GrantPkvwExemption;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordOwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordPkvwCertificate;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The police label of the home: what supply waits for, at any stage of the advice. */
@Path("/advices/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "PKVW",
        description = "The police label safe housing (Politiekeurmerk Veilig Wonen): the condition for the supply of"
                + " measures. Neither the advice nor a loan waits for it.")
public class PkvwResource {

    private final Advices advices;

    @Inject
    public PkvwResource(Advices advices) {
        this.advices = advices;
    }

    @POST
    @Path("/pkvw-certificates")
    @ChangesState
    @Operation(
            operationId = "recordPkvwCertificate",
            summary = "Record a certificate of the police label",
            description = "Valid for ten years from its issue; it takes the place of the one before. Measures can be"
                    + " supplied from then on.")
    @APIResponse(responseCode = "200", description = "The certificate has been recorded.")
    public RestResponse<PkvwReceipt> recordCertificate(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecordedCertificate certificate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new RecordPkvwCertificate(certificate.toCertificate()), ifMatch, PkvwReceipt::of);
    }

    @PUT
    @Path("/owner-work")
    @ChangesState
    @Operation(
            operationId = "recordOwnerWork",
            summary = "Record what the owner has to do himself",
            description = "In the place of what was recorded before, with an estimate of what it costs him.")
    @APIResponse(responseCode = "200", description = "The work has been recorded.")
    public RestResponse<PkvwReceipt> recordOwnerWork(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecordedOwnerWork work,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new RecordOwnerWork(work.toOwnerWork()), ifMatch, PkvwReceipt::of);
    }

    @POST
    @Path("/pkvw-exemptions")
    @ChangesState
    @Operation(
            operationId = "grantPkvwExemption",
            summary = "Exempt the home from the police label",
            description = "By the employer, who supplies the measures, if the label can't reasonably be asked for.")
    @APIResponse(responseCode = "200", description = "The home has been exempted.")
    public RestResponse<PkvwReceipt> grantExemption(
            @PathParam("caseId") String caseId,
            @NotNull @Valid GrantedExemption exemption,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new GrantPkvwExemption(exemption.toMotivation()), ifMatch, PkvwReceipt::of);
    }
}
