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
import java.time.YearMonth;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an employer pays every month for the term of office. */
@Path("/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Provisions")
public class RecurringCostsResource {

    private final Provisions provisions;

    @Inject
    public RecurringCostsResource(Provisions provisions) {
        this.provisions = provisions;
    }

    @POST
    @Path("/{caseId}/recurring-costs")
    @ChangesState
    @Operation(
            operationId = "startRecurringCost",
            summary = "Begin to pay a cost every month",
            description =
                    "Stops by itself when the office ends. Not part of the contribution, which is for measures that are supplied.")
    @APIResponse(responseCode = "200", description = "The cost has started: the last of the recurring costs.")
    public RestResponse<ProvisionDetails> start(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecurringCostStart start,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return begin(
                caseId,
                new StartRecurringCost(
                        RecurringCostId.random(),
                        EuroCents.of(start.monthlyCents()),
                        YearMonth.parse(start.firstMonth())),
                ifMatch);
    }

    @POST
    @Path("/{caseId}/recurring-cost-stops")
    @ChangesState
    @Operation(operationId = "stopRecurringCost", summary = "Stop paying a cost every month")
    @APIResponse(responseCode = "200", description = "The cost has stopped.")
    public RestResponse<ProvisionDetails> stop(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecurringCostStop stop,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(
                caseId, new StopRecurringCost(stop.recurringCostId(), YearMonth.parse(stop.lastMonth())), ifMatch);
    }

    private RestResponse<ProvisionDetails> begin(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.begin(caseId, command, ifMatch));
    }

    private RestResponse<ProvisionDetails> change(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.ask(caseId, command, ifMatch));
    }
}
