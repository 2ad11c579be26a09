package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.platform.web.Role.Name.SECURITY_AUTHORITY;

import jakarta.annotation.security.RolesAllowed;
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
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the security authority makes of an advice. */
@Path("/advices/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(SECURITY_AUTHORITY)
@Tag(
        name = "Review",
        description =
                "What the security authority (beveiligingsautoriteit) makes of an advice. Never by someone who had a"
                        + " hand in it.")
public class ReviewResource {

    private final Advices advices;

    @Inject
    public ReviewResource(Advices advices) {
        this.advices = advices;
    }

    @POST
    @Path("/establishments")
    @ChangesState
    @Operation(
            operationId = "establishAdvice",
            summary = "Establish the advice",
            description = "The employer can adopt the advice from then on (vaststelling).")
    @APIResponse(responseCode = "200", description = "The advice has been established.")
    public RestResponse<AdviceReceipt> establish(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new EstablishAdvice(), ifMatch);
    }

    @POST
    @Path("/returns")
    @ChangesState
    @Operation(
            operationId = "returnAdvice",
            summary = "Return the advice for rework",
            description = "With remarks for the advisers, who then draft a new revision (terugzending).")
    @APIResponse(responseCode = "200", description = "The advice has been returned.")
    public RestResponse<AdviceReceipt> giveBack(
            @PathParam("caseId") String caseId,
            @NotNull @Valid ReturnRemarks remarks,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new ReturnAdvice(remarks.toRemarks()), ifMatch);
    }

    @POST
    @Path("/referrals")
    @ChangesState
    @Operation(
            operationId = "referCase",
            summary = "Refer the case to the protection system",
            description =
                    "For a concrete threat (doorverwijzing naar het stelsel beveiligen van personen), at any stage."
                            + " All work on the case stops, and goes on where it was if the case comes back.")
    @APIResponse(responseCode = "200", description = "The case has been referred.")
    public RestResponse<AdviceReceipt> refer(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new ReferCase(), ifMatch);
    }
}
