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
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordRiskAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What advisers do to an advice until it lies with the security authority. */
@Path("/advices/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preparation", description = "What advisers (adviseurs) do to an advice, until it is submitted.")
public class PreparationResource {

    private final Advices advices;
    private final MeasureCatalogues catalogues;

    @Inject
    public PreparationResource(Advices advices, MeasureCatalogues catalogues) {
        this.advices = advices;
        this.catalogues = catalogues;
    }

    @PUT
    @Path("/risk-assessment")
    @ChangesState
    @Operation(
            operationId = "recordRiskAssessment",
            summary = "Record the risks in and around the home",
            description =
                    "In the place of what was recorded before. One of the two inputs that the regulation asks for.")
    @APIResponse(responseCode = "200", description = "The risks have been recorded.")
    public RestResponse<AdviceReceipt> recordRiskAssessment(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecordedRisks risks,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new RecordRiskAssessment(risks.toRiskAssessment()), ifMatch);
    }

    @PUT
    @Path("/threat-analysis")
    @ChangesState
    @Operation(
            operationId = "recordThreatAnalysis",
            summary = "Record the threat",
            description =
                    "In the place of what was recorded before. One of the two inputs that the regulation asks for.")
    @APIResponse(responseCode = "200", description = "The threat has been recorded.")
    public RestResponse<AdviceReceipt> recordThreatAnalysis(
            @PathParam("caseId") String caseId,
            @NotNull @Valid RecordedThreat threat,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new RecordThreatAnalysis(threat.toThreatAnalysis()), ifMatch);
    }

    @PUT
    @Path("/draft")
    @ChangesState
    @Operation(
            operationId = "draftAdvice",
            summary = "Draft the measures",
            description =
                    "In the place of the draft before or, after a return, as the next revision. A measure gets a new"
                            + " id, unless it names the one of the draft before that it goes on from.")
    @APIResponse(responseCode = "200", description = "The draft has been written.")
    public RestResponse<AdviceReceipt> draft(
            @PathParam("caseId") String caseId,
            @NotNull @Valid DraftedMeasures drafted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new DraftAdvice(drafted.toMeasures(catalogues), drafted.continued()), ifMatch);
    }

    @POST
    @Path("/review-requests")
    @ChangesState
    @Operation(
            operationId = "submitAdviceForReview",
            summary = "Submit the draft for review",
            description = "Asks for a draft and both inputs. After a return, a new revision has to be drafted first.")
    @APIResponse(responseCode = "200", description = "The advice lies with the security authority.")
    public RestResponse<AdviceReceipt> submit(
            @PathParam("caseId") String caseId,
            @Nullable NothingMore nothing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return advices.change(caseId, new SubmitForReview(), ifMatch);
    }
}
