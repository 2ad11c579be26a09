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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.glass.GlassBreak;
import nl.veiligwonen.platform.service.glass.GlassBreak.Review;
import nl.veiligwonen.platform.service.glass.GlassBreaks;
import nl.veiligwonen.platform.service.glass.GlassConfig;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import nl.veiligwonen.platform.web.security.SecurityAct;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Breaking the glass, and looking at it afterwards. The same in every service, each for what it holds itself. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Oversight")
@SecurityAct
public class GlassResource {

    private static final Logger LOG = Logger.getLogger(GlassResource.class);

    private final GlassBreaks breaks;
    private final GlassConfig config;
    private final Cases cases;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    @Inject
    GlassResource(GlassBreaks breaks, GlassConfig config, Cases cases, Access access, Caller caller, Clock clock) {
        this.breaks = breaks;
        this.config = config;
        this.cases = cases;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("cases/{caseId}/glass-breaks")
    @ChangesState
    @Operation(
            operationId = "breakGlass",
            summary = "Break the glass over a file (noodtoegang)",
            description =
                    "For the officer on duty, when someone is in danger and who may see the file can't be reached. Opens to"
                            + " him what this service holds of the case, for a short time. It is recorded and alarms, and the privacy"
                            + " officer looks at it afterwards. Never over a case in which he has an interest.")
    @APIResponse(responseCode = "200", description = "The file is open to you.")
    public RestResponse<GlassBreakDetails> breakGlass(
            @PathParam("caseId") String caseId, @NotNull @Valid BrokenGlass reason) {
        ObjectFacts facts = access.permitted(cases.find(caseId), Function.identity());
        Instant now = clock.instant();
        GlassBreak broken = new GlassBreak(
                UUID.randomUUID(),
                facts.id(),
                caller.subject(),
                reason.ground(),
                reason.reference(),
                now,
                now.plus(config.opensFor()),
                Optional.empty());
        breaks.keep(broken);
        LOG.warnf("The glass was broken (%s): look at it as %s", broken.ground(), broken.id());
        return RestResponse.ok(GlassBreakDetails.of(broken));
    }

    @GET
    @Path("glass-breaks")
    @Operation(
            operationId = "listGlassBreaks",
            summary = "List every time that the glass was broken, the newest first",
            description = "With what was found of it. What has no review waits for the privacy officer.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public Page<GlassBreakDetails> list(@BeanParam @Valid PageRequest page) {
        long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Page.of(
                page,
                breaks.newestFirst(before, page.fetch()),
                numbered -> GlassBreakDetails.of(numbered.glassBreak()),
                numbered -> Cursor.after(numbered.number()));
    }

    @POST
    @Path("glass-breaks/{glassBreakId}/reviews")
    @ChangesState
    @Operation(
            operationId = "reviewGlassBreak",
            summary = "Tell what you find of broken glass (beoordelen)",
            description = "Once. Who broke it does not judge it.")
    @APIResponse(responseCode = "200", description = "It has been looked at.")
    public RestResponse<GlassBreakDetails> review(
            @PathParam("glassBreakId") UUID glassBreakId, @NotNull @Valid GlassReview review) {
        GlassBreak broken =
                breaks.find(glassBreakId).orElseThrow(() -> Problem.notFound().asException());
        if (broken.subject().equals(caller.subject())) {
            throw new CommandRefusedException(
                    Refusal.of("glass-is-yours", "You broke the glass yourself. Let another look at it.", "Awb 2:4"));
        }
        if (!breaks.keep(glassBreakId, new Review(review.verdict(), caller.subject(), clock.instant()))) {
            throw new CommandRefusedException(
                    Refusal.of("glass-reviewed-before", "It has been looked at before, and what was found stays."));
        }
        return RestResponse.ok(GlassBreakDetails.of(breaks.find(glassBreakId).orElseThrow()));
    }
}
