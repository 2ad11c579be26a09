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
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.oversight.CaseFacts;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Versions;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The requests as a caller meets them: those he may see, and nothing else. */
@ApplicationScoped
public class ScanRequests implements CaseFacts {

    private final CaseCommands commands;
    private final Entities entities;
    private final EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public ScanRequests(
            CaseCommands commands,
            Entities entities,
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest,
            Access access,
            CallerOccasion occasion) {
        this.commands = commands;
        this.entities = entities;
        this.scanRequest = scanRequest;
        this.access = access;
        this.occasion = occasion;
    }

    /** A request that has been made, and its version. */
    record Found(CaseId caseId, Made state, long version) {

        /** What decides who may see it. */
        ObjectFacts facts() {
            Dossier dossier = state.dossier();
            return ObjectFacts.of(caseId, dossier.organisation()).askedBy(Optional.ofNullable(dossier.applicant()));
        }
    }

    /**
     * The request of a case as it is now.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see; 403 if he may see it, and no more
     */
    Found visible(String caseId) {
        return access.permitted(parse(caseId).flatMap(this::find), Found::facts);
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

    @Override
    public Optional<ObjectFacts> factsOf(CaseId caseId) {
        return find(caseId).map(Found::facts);
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
