package nl.veiligwonen.local.demo;

import java.util.Map;

/** Referral to the protection system: the case freezes, and resumes or ends. */
final class ReferralSteps {

    private final CaseFile file;

    ReferralSteps(CaseFile file) {
        this.file = file;
    }

    /** The organisation reports it, and the threat turns out not to be concrete. */
    void reportAndResume() {
        report();
        conclude("DE_ESCALATED");
        file.walk(Path.RESUMED_AFTER_REPORT);
    }

    void reportAndEnd() {
        report();
        conclude("TAKEN_OVER");
        file.walk(Path.TAKEN_OVER);
    }

    /** The security authority refers the case when it sees the advice, and the protection system declines it. */
    void referAndResume() {
        refer();
        conclude("DECLINED");
        file.walk(Path.RESUMED_AFTER_REFERRAL);
    }

    void refer() {
        file.change(file.independentReviewer(), Place.ADVICE, "referrals", "refer", CaseFile.NOTHING);
        file.walk(Path.REFERRED_BY_AUTHORITY);
    }

    private void report() {
        file.change(file.organisation(), Place.CASE, "referrals", "report", CaseFile.NOTHING);
        file.walk(Path.REFERRED_IN_INTAKE);
    }

    private void conclude(String outcome) {
        file.change(file.reviewer(), Place.CASE, "referral-outcomes", "outcome-" + outcome, Map.of("outcome", outcome));
    }
}
