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
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.Motivation;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordReturn;
import nl.veiligwonen.funding.provision.ProvisionCommand.WriteOffLoan;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an employer lends for the duration of the office. */
@Path("/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Provisions")
public class LoansResource {

    private final Provisions provisions;

    @Inject
    public LoansResource(Provisions provisions) {
        this.provisions = provisions;
    }

    @POST
    @Path("/{caseId}/loans")
    @ChangesState
    @Operation(
            operationId = "lendMeasure",
            summary = "Lend something for the duration of the office (ter beschikking stellen)",
            description =
                    "Needs neither an advice nor the condition for supply (para. 7): from when the case was found eligible.")
    @APIResponse(responseCode = "200", description = "It has been lent: the last of the loans.")
    public RestResponse<ProvisionDetails> lend(
            @PathParam("caseId") String caseId,
            @NotNull @Valid Lending lending,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return begin(
                caseId,
                new LendMeasure(
                        LoanId.random(), new LentObject(lending.description()), EuroCents.of(lending.valueCents())),
                ifMatch);
    }

    @POST
    @Path("/{caseId}/loan-returns")
    @ChangesState
    @Operation(operationId = "recordReturn", summary = "Record that something that was lent has come back")
    @APIResponse(responseCode = "200", description = "The return has been recorded.")
    public RestResponse<ProvisionDetails> takeBack(
            @PathParam("caseId") String caseId,
            @NotNull @Valid LoanReference loan,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new RecordReturn(loan.loanId()), ifMatch);
    }

    @POST
    @Path("/{caseId}/loan-write-offs")
    @ChangesState
    @Operation(operationId = "writeOffLoan", summary = "Write off something that was lent (afboeken)")
    @APIResponse(responseCode = "200", description = "The loan has been written off.")
    public RestResponse<ProvisionDetails> writeOff(
            @PathParam("caseId") String caseId,
            @NotNull @Valid LoanWriteOff loan,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(caseId, new WriteOffLoan(loan.loanId(), new Motivation(loan.motivation())), ifMatch);
    }

    private RestResponse<ProvisionDetails> begin(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.begin(caseId, command, ifMatch));
    }

    private RestResponse<ProvisionDetails> change(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return provisions.answer(provisions.ask(caseId, command, ifMatch));
    }
}
