package nl.veiligwonen.intake.api;

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
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMissedVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RescheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The visit to the home: one appointment at a time, until an adviser has been there. */
@Path("/scan-requests/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Home visits", description = "The visit to the home (huisbezoek).")
public class HomeVisitsResource {

    private final ScanRequests scanRequests;

    @Inject
    public HomeVisitsResource(ScanRequests scanRequests) {
        this.scanRequests = scanRequests;
    }

    @POST
    @Path("/visit-appointments")
    @ChangesState
    @Operation(
            operationId = "scheduleHomeVisit",
            summary = "Make an appointment for the visit",
            description = "For a request within the regulation, at a moment still to come.")
    @APIResponse(responseCode = "200", description = "The appointment has been made.")
    public RestResponse<CaseStage> schedule(
            @PathParam("caseId") String caseId,
            @NotNull @Valid VisitAppointment appointment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new ScheduleHomeVisit(appointment.scheduledFor()), ifMatch);
    }

    @POST
    @Path("/visit-reschedulings")
    @ChangesState
    @Operation(
            operationId = "rescheduleHomeVisit",
            summary = "Move the appointment to another moment",
            description = "At a moment still to come (afspraak verzetten).")
    @APIResponse(responseCode = "200", description = "The appointment has been moved.")
    public RestResponse<CaseStage> reschedule(
            @PathParam("caseId") String caseId,
            @NotNull @Valid VisitAppointment appointment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new RescheduleHomeVisit(appointment.scheduledFor()), ifMatch);
    }

    @POST
    @Path("/missed-visits")
    @ChangesState
    @Operation(
            operationId = "reportMissedVisit",
            summary = "Report that the visit has not taken place as agreed",
            description = "Once the time of the appointment has passed. The request then waits for a new appointment.")
    @APIResponse(responseCode = "200", description = "The request waits for a new appointment.")
    public RestResponse<CaseStage> missed(
            @PathParam("caseId") String caseId,
            @NotNull @Valid MissedVisit missed,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new ReportMissedVisit(missed.miss()), ifMatch);
    }

    @POST
    @Path("/visit-reports")
    @ChangesState
    @Operation(
            operationId = "completeHomeVisit",
            summary = "Report that the visit has taken place",
            description = "The case then appears in assessment, where what was found is recorded.")
    @APIResponse(responseCode = "200", description = "The visit has been reported.")
    public RestResponse<CaseStage> complete(
            @PathParam("caseId") String caseId,
            @NotNull @Valid VisitReport report,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return scanRequests.change(caseId, new CompleteHomeVisit(report.visitedAt()), ifMatch);
    }
}
