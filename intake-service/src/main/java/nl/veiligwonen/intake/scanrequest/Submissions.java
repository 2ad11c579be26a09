package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Submission;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitOwnScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedByOfficeHolder;
import nl.veiligwonen.intake.scanrequest.rules.RuleBook;
import nl.veiligwonen.intake.scanrequest.rules.RuleSet;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** What follows when a home scan is asked for. */
final class Submissions {

    private Submissions() {}

    static Decision<ScanRequestEvent> decide(Submission command, ScanRequest state, Occasion occasion) {
        return switch (state) {
            case NotSubmitted _ ->
                RuleBook.forRequest(occasion.today(), occasion.today())
                        .map(rules -> judge(command, rules, occasion))
                        .orElseGet(() -> Decision.refuse(ScanRequestRefusal.NO_RULES_IN_FORCE));
            case Made _ -> Decision.refuse(ScanRequestRefusal.ALREADY_SUBMITTED);
        };
    }

    /** A request is kept whether the rules are met or not: who asked has a right to know what became of it. */
    private static Decision<ScanRequestEvent> judge(Submission command, RuleSet rules, Occasion occasion) {
        var organisation = command.organisation();
        return Decision.accept(
                requested(command, occasion),
                rules.firstObjection(organisation, command.application(), occasion.today())
                        .<ScanRequestEvent>map(
                                objection -> new EligibilityRejected(organisation, rules.version(), objection))
                        .orElseGet(() -> new EligibilityConfirmed(organisation, rules.version())));
    }

    private static ScanRequestEvent requested(Submission command, Occasion occasion) {
        return switch (command) {
            case SubmitScanRequest(var organisation, var application) ->
                new ScanRequested(organisation, application, occasion.at());
            case SubmitOwnScanRequest(var organisation, var application, var applicant) ->
                new ScanRequestedByOfficeHolder(organisation, application, applicant, occasion.at());
            case SubmitAfterMove(var organisation, var application, var previousCaseId, var applicant) ->
                new ScanRequestedAfterMove(organisation, application, previousCaseId, applicant, occasion.at());
        };
    }
}
