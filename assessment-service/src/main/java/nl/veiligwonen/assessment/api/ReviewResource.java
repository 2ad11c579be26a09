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
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.SupersedeAdvice;
import nl.veiligwonen.assessment.advice.ReviewerCommand.DeclareInterest;
import nl.veiligwonen.assessment.advice.ReviewerCommand.IdentifyBeneficiary;
import nl.veiligwonen.assessment.advice.ReviewerCommand.RecuseReviewer;
import nl.veiligwonen.platform.domain.Actor;
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
@Tag(
        name = "Review",
        description =
                "What the security authority (beveiligingsautoriteit) makes of an advice. Never by someone who had a"
                        + " hand in it, lives in the home, has an interest, or has recused himself.")
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
    @Path("/establishments-without-measures")
    @ChangesState
    @Operation(
            operationId = "establishAdviceWithoutMeasures",
            summary = "Establish that no measures are needed",
            description = "Whatever the draft prescribes (vaststelling zonder maatregelen).")
    @APIResponse(responseCode = "200", description = "It has been established that no measures are needed.")
    public RestResponse<AdviceReceipt> establishWithoutMeasures(
            @PathParam("caseId") String caseId,
            @NotNull @Valid StatedMotivation motivation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new EstablishWithoutMeasures(motivation.toMotivation()), ifMatch);
    }

    @POST
    @Path("/supersessions")
    @ChangesState
    @Operation(
            operationId = "supersedeAdvice",
            summary = "Supersede the advice after a change of the threat",
            description =
                    "The advice that was established holds no longer. The threat is analysed anew, and a new revision is"
                            + " drafted. After a move this happens by itself.")
    @APIResponse(responseCode = "200", description = "The advice holds no longer.")
    public RestResponse<AdviceReceipt> supersede(
            @PathParam("caseId") String caseId,
            @NotNull @Valid StatedMotivation motivation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new SupersedeAdvice(motivation.toMotivation()), ifMatch);
    }

    @POST
    @Path("/interests")
    @ChangesState
    @Operation(
            operationId = "declareInterest",
            summary = "Declare an interest of your own",
            description = "You can't judge this advice from then on (belangenverstrengeling). It is not taken back.")
    @APIResponse(responseCode = "200", description = "The interest has been declared.")
    public RestResponse<AdviceReceipt> declareInterest(
            @PathParam("caseId") String caseId,
            @NotNull @Valid DeclaredInterest declared,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new DeclareInterest(declared.interest()), ifMatch);
    }

    @POST
    @Path("/recusals")
    @ChangesState
    @Operation(
            operationId = "recuseReviewer",
            summary = "Recuse yourself",
            description = "You will not judge this advice (verschoning), and need not say why. It is not taken back.")
    @APIResponse(responseCode = "200", description = "You have been recused.")
    public RestResponse<AdviceReceipt> recuse(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new RecuseReviewer(), ifMatch);
    }

    @PUT
    @Path("/beneficiary")
    @ChangesState
    @Operation(
            operationId = "identifyBeneficiary",
            summary = "Tell as which user the office-holder signs in",
            description =
                    "So that he can't judge the advice on his own home. Never shown to anyone. Where it is not known,"
                            + " he declares it himself as his interest.")
    @APIResponse(responseCode = "200", description = "It is known.")
    public RestResponse<AdviceReceipt> identifyBeneficiary(
            @PathParam("caseId") String caseId,
            @NotNull @Valid IdentifiedBeneficiary beneficiary,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new IdentifyBeneficiary(new Actor(beneficiary.subject())), ifMatch);
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
