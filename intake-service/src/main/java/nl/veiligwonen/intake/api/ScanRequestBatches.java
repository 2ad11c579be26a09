package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.batch.SentFile;
import nl.veiligwonen.intake.batch.SentLine;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.service.RefusalMappers;
import nl.veiligwonen.platform.service.idempotency.Steps;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.input.StrictReader;

/** Takes batches of requests apart and submits each line as a request of its own. */
@ApplicationScoped
public class ScanRequestBatches {

    private final ScanRequests scanRequests;
    private final SubmittedApplications applications;
    private final StrictReader reader;
    private final Steps steps;
    private final Caller caller;
    private final BatchLimits limits;

    @Inject
    public ScanRequestBatches(
            ScanRequests scanRequests,
            SubmittedApplications applications,
            StrictReader reader,
            Steps steps,
            Caller caller,
            BatchLimits limits) {
        this.scanRequests = scanRequests;
        this.applications = applications;
        this.reader = reader;
        this.steps = steps;
        this.caller = caller;
        this.limits = limits;
    }

    /** Submits the rows of a CSV file. */
    BatchAnswer submitCsv(byte[] file) {
        return submit(SentFile.ofCsv(file));
    }

    /** Submits the lines of a file in JSON Lines. */
    BatchAnswer submitJsonLines(byte[] file) {
        return submit(SentFile.ofJsonLines(file));
    }

    private BatchAnswer submit(List<SentLine> lines) {
        var organisation = caller.requireOrganisation();
        if (lines.isEmpty()) {
            throw Problem.invalidInput(List.of(InputError.inBody("", "holds no request")))
                    .asException();
        }
        if (lines.size() > limits.maxLines()) {
            throw Problem.of(
                            413,
                            "too-many-lines",
                            "The batch is too long",
                            "A batch may have %d requests at most and this one has %d. Send it in parts, each with an Idempotency-Key of its own."
                                    .formatted(limits.maxLines(), lines.size()))
                    .asException();
        }
        return BatchAnswer.of(
                lines.stream().map(line -> submit(line, organisation)).toList());
    }

    private LineAnswer submit(SentLine line, OrganisationId organisation) {
        return switch (line) {
            case SentLine.Broken(int number, var error) -> invalid(number, List.of(error));
            case SentLine.Document(int number, var json) -> {
                var reading = reader.read(json.getBytes(StandardCharsets.UTF_8), ScanRequestSubmission.class);
                yield submit(number, reading, nameless(reading.errors()), organisation);
            }
            case SentLine.Row row -> {
                var reading = reader.read(row.request(), ScanRequestSubmission.class);
                yield submit(row.number(), reading, row.inColumns(reading.errors()), organisation);
            }
        };
    }

    /** The answer is kept, so a property that no request has is told by where it is: its name may be that of a person. */
    private static List<InputError> nameless(List<InputError> errors) {
        return errors.stream()
                .map(error -> StrictReader.isUnknown(error)
                        ? InputError.inBody(
                                parent(String.valueOf(error.pointer())),
                                "has a property that is not known here: keep to those of ScanRequestSubmission")
                        : error)
                .distinct()
                .toList();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private LineAnswer submit(
            int line,
            StrictReader.Reading<ScanRequestSubmission> reading,
            List<InputError> errors,
            OrganisationId organisation) {
        return reading.value() == null || !errors.isEmpty()
                ? invalid(line, errors)
                : submit(line, reading.value(), organisation);
    }

    private LineAnswer submit(int line, ScanRequestSubmission submission, OrganisationId organisation) {
        var command = new SubmitScanRequest(organisation, applications.of(submission));
        try {
            return LineAnswer.received(
                    line,
                    steps.once(
                            "line " + line,
                            ScanRequestReceipt.class,
                            () -> ScanRequestReceipt.of(scanRequests.handle(CaseId.random(), command, null))));
        } catch (CommandRefusedException refused) {
            return LineAnswer.refused(line, RefusalMappers.problem(refused.refusal()));
        }
    }

    private static LineAnswer invalid(int line, List<InputError> errors) {
        return LineAnswer.refused(line, Problem.invalidInput(errors));
    }
}
