package nl.veiligwonen.platform.service.oversight;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.service.processing.ProcessingLines;
import nl.veiligwonen.platform.service.processing.Pseudonyms;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.processing.DataSubjectType;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingRegister;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looked at whose data. The same in every service, each for what it holds itself. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Oversight", description = "Who looked at whose data, and why (toezicht op inzage).")
public class OversightResource {

    /** More is asked for in parts. */
    private static final int MOST_LINES = 1000;

    private static final String ORGANISATION = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties";

    private final ProcessingRegister register = ProcessingRegister.current();
    private final ProcessingLines lines;
    private final Pseudonyms pseudonyms;
    private final Cases cases;
    private final PolicySet policies;
    private final Access access;
    private final Caller caller;

    @Inject
    OversightResource(
            ProcessingLines lines,
            Pseudonyms pseudonyms,
            Cases cases,
            PolicySet policies,
            Access access,
            Caller caller) {
        this.lines = lines;
        this.pseudonyms = pseudonyms;
        this.cases = cases;
        this.policies = policies;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Path("processing-activities")
    @Operation(
            operationId = "listProcessingActivities",
            summary = "Read the log of processings (logboek dataverwerkingen)",
            description =
                    "Changes nothing. As the reading extension of the standard Logboek Dataverwerkingen asks: by a trace,"
                            + " an activity or a person. Tells for what and of whom, and not by whom.")
    @APIResponse(responseCode = "200", description = "The processings.")
    public ProcessingActivities processings(@NotNull @Valid ProcessingActivitiesRequest request) {
        if (!request.namesSomething()) {
            throw Problem.invalidInput(List.of(InputError.inBody(
                            "", "must name a traceId, a dpl.core.processing_activity_id or a dataSubjectId")))
                    .asException();
        }
        List<ProcessingLine> found = lines.find(request.question(), MOST_LINES + 1);
        if (found.size() > MOST_LINES) {
            throw Problem.invalidInput(List.of(InputError.inBody(
                            "", "finds more than %d lines: ask for a shorter period".formatted(MOST_LINES))))
                    .asException();
        }
        return ProcessingActivities.of(policies.service(), ORGANISATION, found);
    }

    @GET
    @Path("cases/{caseId}/looks")
    @Operation(
            operationId = "listLooks",
            summary = "List who looked at a file, the newest first (inzagen)",
            description =
                    "In what this service holds of the case. The office-holder who asked for himself is told when, for what"
                            + " and in which role; the privacy officer also by whom, as an opaque id.")
    @APIResponse(responseCode = "200", description = "A page of looks.")
    public Page<Look> looks(@PathParam("caseId") String caseId, @BeanParam @Valid PageRequest page) {
        ObjectFacts facts = access.permitted(cases.find(caseId), Function.identity());
        boolean tellsWho = access.mayAlso(PlatformPolicies.WHO_LOOKED, facts);
        long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Page.of(
                page,
                lines.about(pseudonyms.of(DataSubjectType.CASE, facts.id()), before, page.fetch()),
                numbered -> Look.of(numbered.line(), register, caller.subject(), tellsWho),
                numbered -> Cursor.after(numbered.number()));
    }
}
