package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Open;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordReferralOutcome;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Referral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseResumed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseTakenOver;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of a referral to the protection system (stelsel beveiligen van personen): this regulation is for threats that
 * are not concrete; once one is, the case waits until the protection system has said what becomes of it. What the threat
 * is, is not recorded here.
 */
final class Referrals {

    private Referrals() {}

    /** For a request that is live, or frozen already. */
    static Decision<ScanRequestEvent> decide(Referral command, Made request, Occasion occasion) {
        return switch (command) {
            case ReportReferral _ -> report(request, occasion);
            case RecordReferralOutcome outcome -> conclude(outcome.outcome(), request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> report(Made request, Occasion occasion) {
        return request instanceof Live live ? freeze(live, occasion) : Decision.refuse(ScanRequestRefusal.CASE_FROZEN);
    }

    static Decision<ScanRequestEvent> freeze(Live request, Occasion occasion) {
        return switch (request) {
            case Open _ -> Decision.accept(new CaseFrozen(request.dossier().organisation(), occasion.at()));
            case Completed _ -> Decision.refuse(ScanRequestRefusal.ALREADY_COMPLETED);
        };
    }

    private static Decision<ScanRequestEvent> conclude(ReferralOutcome outcome, Made request, Occasion occasion) {
        if (!(request instanceof Frozen frozen)) {
            return Decision.refuse(ScanRequestRefusal.NOT_FROZEN);
        }
        var organisation = frozen.dossier().organisation();
        return switch (outcome) {
            case DECLINED, DE_ESCALATED -> Decision.accept(new CaseResumed(organisation, outcome, occasion.at()));
            case TAKEN_OVER -> Decision.accept(new CaseTakenOver(organisation, occasion.at()));
        };
    }
}
