package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.veiligwonen.funding.provision.Motivation;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionCommand.RefuseCostOverrun;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an employer does with each measure of an adopted advice. */
@Path("/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Provisions")
public class MeasuresResource {

    private final Provisions provisions;

    @Inject
    public MeasuresResource(Provisions provisions) {
        this.provisions = provisions;
    }

    @POST
    @Path("/{caseId}/measure-orders")
    @ChangesState
    @Operation(operationId = "orderMeasure", summary = "Record that a measure has been ordered")
    @APIResponse(responseCode = "200", description = "The measure has been ordered.")
    public RestResponse<ProvisionDetails> order(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MeasureReference measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new OrderMeasure(measure.measureId()), ifMatch);
    }

    @POST
    @Path("/{caseId}/measure-deliveries")
    @ChangesState
    @Operation(operationId = "recordDelivery", summary = "Record that a measure has been delivered")
    @APIResponse(responseCode = "200", description = "The delivery has been recorded.")
    public RestResponse<ProvisionDetails> deliver(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MeasureReference measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new RecordDelivery(measure.measureId()), ifMatch);
    }

    @POST
    @Path("/{caseId}/measure-acceptances")
    @ChangesState
    @Operation(operationId = "acceptMeasure", summary = "Accept a measure as it was ordered (aanvaarden)")
    @APIResponse(responseCode = "200", description = "The measure has been accepted.")
    public RestResponse<ProvisionDetails> accept(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MeasureReference measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new AcceptMeasure(measure.measureId()), ifMatch);
    }

    @POST
    @Path("/{caseId}/cost-declarations")
    @ChangesState
    @Operation(
            operationId = "declareCost",
            summary = "Declare what a measure cost",
            description =
                    "Accepts the measure if that was not done. A cost above the estimate waits until the employer approves or refuses it; there is no cap.")
    @APIResponse(responseCode = "200", description = "The cost has been declared, or waits for approval.")
    public RestResponse<ProvisionDetails> declare(
            @PathParam("caseId") String caseId,
            @NotNull @Valid CostDeclaration declaration,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, declaration.toCommand(), ifMatch);
    }

    @POST
    @Path("/{caseId}/cost-overrun-approvals")
    @ChangesState
    @Operation(operationId = "approveCostOverrun", summary = "Approve a cost above the estimate (meerkosten)")
    @APIResponse(responseCode = "200", description = "The cost has been declared.")
    public RestResponse<ProvisionDetails> approve(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MotivatedMeasure decision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(
                caseId, new ApproveCostOverrun(decision.measureId(), new Motivation(decision.motivation())), ifMatch);
    }

    @POST
    @Path("/{caseId}/cost-overrun-refusals")
    @ChangesState
    @Operation(operationId = "refuseCostOverrun", summary = "Refuse a cost above the estimate")
    @APIResponse(responseCode = "200", description = "The cost has been refused: another can be declared.")
    public RestResponse<ProvisionDetails> refuse(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MotivatedMeasure decision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(
                caseId, new RefuseCostOverrun(decision.measureId(), new Motivation(decision.motivation())), ifMatch);
    }

    private RestResponse<ProvisionDetails> change(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.ask(caseId, command, ifMatch));
    }
}
