package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.CaseCommands;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.Versions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The requests as a caller meets them: those he may see, and nothing else. */
@ApplicationScoped
public class ScanRequests {

    private final CaseCommands commands;
    private final Entities entities;
    private final EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest;
    private final Caller caller;
    private final CallerOccasion occasion;

    @Inject
    public ScanRequests(
            CaseCommands commands,
            Entities entities,
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest,
            Caller caller,
            CallerOccasion occasion) {
        this.commands = commands;
        this.entities = entities;
        this.scanRequest = scanRequest;
        this.caller = caller;
        this.occasion = occasion;
    }

    /** A request that has been made, and its version. */
    record Found(CaseId caseId, Made state, long version) {}

    /**
     * The request of a case as it is now.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    Found visible(String caseId) {
        return parse(caseId)
                .flatMap(this::find)
                .filter(found -> maySee(found.state().dossier()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** All that has happened to a request. */
    List<RecordedEvent> history(Found found) {
        return entities.history(scanRequest, found.caseId().toString());
    }

    /** Lets the caller ask something of a request, and tells what it is after that. */
    Found handle(CaseId caseId, ScanRequestCommand command, @Nullable Long expectedVersion) {
        var outcome = commands.handle(caseId, command, occasion.now(), expectedVersion);
        return made(caseId, outcome.state(), outcome.version()).orElseThrow();
    }

    /** Lets the caller ask something of a request that he may see, and tells what it is after that. */
    RestResponse<CaseStage> change(String caseId, ScanRequestCommand command, @Nullable String ifMatch) {
        var before = visible(caseId);
        var after = handle(before.caseId(), command, Versions.expected(ifMatch));
        return Answers.ok(CaseStage.of(after), after.version());
    }

    /** An organisation and an office-holder see their own; who else has been let in here sees all. */
    private boolean maySee(Dossier dossier) {
        boolean seesAll = !caller.has(Role.ORGANISATION) && !caller.has(Role.OFFICE_HOLDER);
        return seesAll || isOrganisationOf(dossier) || isApplicantOf(dossier);
    }

    private boolean isOrganisationOf(Dossier dossier) {
        return caller.organisation().filter(dossier.organisation()::equals).isPresent();
    }

    private boolean isApplicantOf(Dossier dossier) {
        return caller.has(Role.OFFICE_HOLDER) && caller.subject().equals(dossier.applicant());
    }

    private Optional<Found> find(CaseId caseId) {
        return entities.find(scanRequest, caseId.toString())
                .flatMap(found -> made(caseId, found.state(), found.version()));
    }

    private static Optional<Found> made(CaseId caseId, ScanRequest state, long version) {
        return switch (state) {
            case NotSubmitted _ -> Optional.empty();
            case Made request -> Optional.of(new Found(caseId, request, version));
        };
    }

    private static Optional<CaseId> parse(String caseId) {
        try {
            return Optional.of(CaseId.of(caseId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
