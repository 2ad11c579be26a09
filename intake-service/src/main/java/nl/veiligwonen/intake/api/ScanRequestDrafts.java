package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.draft.Draft;
import nl.veiligwonen.intake.draft.DraftOwner;
import nl.veiligwonen.intake.draft.Drafts;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Submission;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitOwnScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.access.Scope;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.Versions;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import nl.veiligwonen.platform.web.input.StrictReader;
import nl.veiligwonen.platform.web.input.StrictReader.Reading;
import org.jspecify.annotations.Nullable;

/** The drafts as a caller meets them: those of his organisation, or his own. */
@ApplicationScoped
public class ScanRequestDrafts {

    /** More is no draft of a request. */
    private static final int MAX_WARNINGS = 100;

    private final Drafts drafts;
    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;
    private final StrictReader reader;
    private final Access access;
    private final Caller caller;

    @Inject
    public ScanRequestDrafts(
            Drafts drafts,
            ScanRequests scanRequests,
            SubmittedApplications applications,
            StrictReader reader,
            Access access,
            Caller caller) {
        this.drafts = drafts;
        this.scanRequests = scanRequests;
        this.applications = applications;
        this.reader = reader;
        this.access = access;
        this.caller = caller;
    }

    /** A draft as it has been kept, and what is still missing or wrong in it. */
    record Kept(Draft draft, List<InputError> warnings) {}

    /** A draft and what is in it. */
    record Found(Draft draft, JsonNode content, List<InputError> warnings) {}

    Kept create(JsonNode content) {
        var warnings = warnings(content);
        var draft = drafts.create(owner(), bytes(content), warnings.size());
        access.concerns(draft.id());
        return new Kept(draft, warnings);
    }

    /**
     * A draft of the caller.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 404 if there is none, or it is not his
     */
    Found find(String draftId) {
        var draft = visible(draftId);
        Reading<?> reading = read(drafts.content(owner(), draft));
        if (reading.tree() == null) {
            throw new IllegalStateException("A draft is no JSON");
        }
        return new Found(draft, reading.tree(), warnings(reading));
    }

    Kept replace(String draftId, JsonNode content, @Nullable String ifMatch) {
        var warnings = warnings(content);
        var draft = expected(draftId, ifMatch);
        return new Kept(drafts.replace(owner(), draft, bytes(content), warnings.size()), warnings);
    }

    void delete(String draftId, @Nullable String ifMatch) {
        drafts.delete(expected(draftId, ifMatch));
    }

    List<Draft> newestFirst(PageRequest page) {
        return drafts.newestFirst(owner(), page);
    }

    /**
     * Submits a draft: in the running transaction a case begins and the draft is no more.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 400 if something is still missing or wrong in it
     */
    ScanRequests.Found submit(String draftId, @Nullable String ifMatch) {
        var draft = expected(draftId, ifMatch);
        Reading<?> reading = read(drafts.content(owner(), draft));
        if (reading.value() == null || !reading.errors().isEmpty()) {
            throw Problem.invalidInput(warnings(reading)).asException();
        }
        var submitted = scanRequests.handle(CaseId.random(), submission(reading.value()), null);
        drafts.delete(draft);
        return submitted;
    }

    private Submission submission(Object content) {
        return switch (content) {
            case ScanRequestSubmission submission ->
                new SubmitScanRequest(caller.requireOrganisation(), applications.of(submission));
            case OwnScanRequestSubmission submission ->
                new SubmitOwnScanRequest(
                        OrganisationId.of(submission.organisation()), applications.of(submission), caller.subject());
            default ->
                throw new IllegalStateException("A draft is a request of an organisation or of an office-holder");
        };
    }

    private Draft expected(String draftId, @Nullable String ifMatch) {
        var draft = visible(draftId);
        var expected = Versions.expected(ifMatch);
        if (expected != null && expected != draft.version()) {
            throw Problem.versionMismatch().asException();
        }
        return draft;
    }

    private Draft visible(String draftId) {
        return access.permitted(parse(draftId).flatMap(id -> drafts.find(owner(), id)), draft -> switch (owner()) {
            case DraftOwner.Organisation(var organisation) -> ObjectFacts.of(draftId, organisation);
            case DraftOwner.OfficeHolder(var subject) ->
                new ObjectFacts(draftId, Optional.empty(), Optional.of(subject), Set.of());
        });
    }

    private static Optional<UUID> parse(String draftId) {
        try {
            return Optional.of(UUID.fromString(draftId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private DraftOwner owner() {
        return switch (access.scope()) {
            case Scope.OfOrganisation(var organisation) -> new DraftOwner.Organisation(organisation);
            case Scope.OfSubject(var subject) -> new DraftOwner.OfficeHolder(subject);
            case Scope.Everyone() -> throw new IllegalStateException("Nobody sees the drafts of everyone");
        };
    }

    /** What the caller would send to submit it. */
    private Class<?> submissionType() {
        return owner() instanceof DraftOwner.Organisation
                ? ScanRequestSubmission.class
                : OwnScanRequestSubmission.class;
    }

    private Reading<?> read(byte[] content) {
        return reader.read(content, submissionType());
    }

    /**
     * What is still missing or wrong, as it may be in a draft.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 400 if it holds what no request has
     */
    private List<InputError> warnings(JsonNode content) {
        Reading<?> reading = reader.read(content, submissionType());
        var foreign = reading.errors().stream().filter(StrictReader::isUnknown).toList();
        if (!foreign.isEmpty() || reading.errors().size() > MAX_WARNINGS) {
            throw Problem.invalidInput(foreign.isEmpty() ? reading.errors() : foreign)
                    .asException();
        }
        return warnings(reading);
    }

    private static List<InputError> warnings(Reading<?> reading) {
        var tree = reading.tree();
        return reading.errors().stream()
                .map(error ->
                        tree != null && tree.at(String.valueOf(error.pointer())).isMissingNode()
                                ? InputError.inBody(String.valueOf(error.pointer()), "is still missing")
                                : error)
                .toList();
    }

    private static byte[] bytes(JsonNode content) {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }
}
