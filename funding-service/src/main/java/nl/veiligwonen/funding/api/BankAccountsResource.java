package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.BlockAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RegisterAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RejectAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.VerifyAccount;
import nl.veiligwonen.funding.bankaccount.Remark;
import nl.veiligwonen.funding.overview.BankAccountOverview;
import nl.veiligwonen.funding.overview.BankAccountOverview.Standing;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The bank accounts to which organisations are paid. */
@Path("/bank-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bank accounts", description = "The accounts to which organisations are paid (rekeningnummers).")
public class BankAccountsResource {

    private final BankAccounts accounts;

    @Inject
    public BankAccountsResource(BankAccounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(
            operationId = "listBankAccounts",
            summary = "List the bank accounts, by organisation",
            description = "With `waiting=true` those that a controller is to verify. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "A page of accounts.")
    public Page<BankAccountSummary> list(
            @Parameter(description = "Only of this standing (stand).") @QueryParam("standing") @Nullable Standing standing,
            @Parameter(description = "Only where an account waits for verification, or where none does.")
                    @QueryParam("waiting")
                    @Nullable Boolean waiting,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                page,
                BankAccountOverview.byOrganisation(Optional.ofNullable(standing), Optional.ofNullable(waiting), page),
                BankAccountSummary::of,
                BankAccountOverview::cursor);
    }

    @GET
    @Path("/{organisation}")
    @Operation(
            operationId = "getBankAccount",
            summary = "Show the bank account of an organisation",
            description = "Always as of now. Only officials and controllers of the ministry see the whole number; an"
                    + " organisation sees the end of its own, and whether it has been verified.")
    @APIResponse(responseCode = "200", description = "The account.")
    public RestResponse<BankAccountDetails> get(@PathParam("organisation") String organisation) {
        return accounts.show(organisation);
    }

    @GET
    @Path("/{organisation}/history")
    @Operation(
            operationId = "listBankAccountHistory",
            summary = "List what happened to the bank account of an organisation, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of what happened (geschiedenis).")
    public Page<HistoryEntry> history(
            @PathParam("organisation") String organisation, @BeanParam @Valid PageRequest page) {
        return accounts.history(organisation, page);
    }

    @POST
    @Path("/{organisation}/registrations")
    @ChangesState
    @Operation(
            operationId = "registerBankAccount",
            summary = "Register a bank account (opgeven)",
            description =
                    "It waits until a controller has verified it. An account in use stays in use until then; an account"
                            + " that waits is replaced.")
    @APIResponse(responseCode = "200", description = "The account waits for verification.")
    public RestResponse<BankAccountDetails> register(
            @PathParam("organisation") OrganisationId organisation,
            @NotNull @Valid BankAccountRegistration registration,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accounts.ask(
                organisation,
                new RegisterAccount(organisation, registration.account(), new Remark(registration.reason())),
                ifMatch);
    }

    @POST
    @Path("/{organisation}/verifications")
    @ChangesState
    @Operation(
            operationId = "verifyBankAccount",
            summary = "Verify the account that waits (controleren)",
            description =
                    "By another person than who registered it, who enters the number as the organisation itself gives"
                            + " it. From then on it is the account that is paid to.")
    @APIResponse(responseCode = "200", description = "The account is in use.")
    public RestResponse<BankAccountDetails> verify(
            @PathParam("organisation") OrganisationId organisation,
            @NotNull @Valid BankAccountVerification verification,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accounts.ask(organisation, new VerifyAccount(Iban.of(verification.iban())), ifMatch);
    }

    @POST
    @Path("/{organisation}/rejections")
    @ChangesState
    @Operation(
            operationId = "rejectBankAccount",
            summary = "Reject the account that waits (afkeuren)",
            description = "An account in use stays in use.")
    @APIResponse(responseCode = "200", description = "No account waits any more.")
    public RestResponse<BankAccountDetails> reject(
            @PathParam("organisation") OrganisationId organisation,
            @NotNull @Valid BankAccountRemark remark,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accounts.ask(organisation, new RejectAccount(remark.remark()), ifMatch);
    }

    @POST
    @Path("/{organisation}/blocks")
    @ChangesState
    @Operation(
            operationId = "blockBankAccount",
            summary = "Block the account in use (blokkeren)",
            description =
                    "Nothing is paid to it any more, until an account has been registered and verified anew. What the"
                            + " bank has already been told to pay is not held up by it.")
    @APIResponse(responseCode = "200", description = "The account is blocked.")
    public RestResponse<BankAccountDetails> block(
            @PathParam("organisation") OrganisationId organisation,
            @NotNull @Valid BankAccountRemark remark,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accounts.ask(organisation, new BlockAccount(remark.remark()), ifMatch);
    }
}
