package nl.veiligwonen.local.demo;

import nl.veiligwonen.contracts.OrganisationId;

/** Plays one case through the public API, each step by whoever does it in real life. */
final class CaseFlow {

    private final CaseFile file;
    private final RequestSteps request;
    private final VisitSteps visit;
    private final ReferralSteps referral;
    private final AdviceSteps advice;
    private final ReviewSteps review;
    private final LoanSteps loans;
    private final LabelSteps label;
    private final SupplySteps supply;
    private final ContributionSteps contribution;
    private final EndingSteps ending;

    CaseFlow(CaseFile file, SuiteClient suite, Catalogue catalogue) {
        this.file = file;
        this.request = new RequestSteps(file);
        this.visit = new VisitSteps(file, suite);
        this.referral = new ReferralSteps(file);
        this.advice = new AdviceSteps(file, catalogue);
        this.review = new ReviewSteps(file, advice);
        this.loans = new LoanSteps(file);
        this.label = new LabelSteps(file, loans);
        this.supply = new SupplySteps(file);
        this.contribution = new ContributionSteps(file);
        this.ending = new EndingSteps(file);
    }

    Course course() {
        return file.plan().course();
    }

    boolean reaches(Milestone milestone) {
        return file.reaches(milestone);
    }

    String caseId() {
        return file.caseId();
    }

    /** The organisation or the office-holder asks, the adviser visits. */
    void intake() {
        request.submit();
        if (file.isOn(Course.SUPPLEMENT_AWAITED)) {
            request.askSupplement();
        }
        if (file.takes(Path.SUPPLEMENT_SUPPLIED)) {
            request.askSupplement();
            request.supply();
        }
        if (file.isOn(Course.APPOINTMENT_FELL_THROUGH)) {
            ending.appointmentFellThrough();
        }
        if (file.reaches(Milestone.APPOINTED)) {
            visit.appoint();
        }
        if (file.isOn(Course.WITHDRAWN_BEFORE_VISIT)) {
            ending.withdraw(Path.WITHDRAWN_BEFORE_VISIT);
        }
        if (file.takes(Path.RESUMED_AFTER_REPORT)) {
            referral.reportAndResume();
        }
        if (file.reaches(Milestone.VISITED)) {
            visit.visit();
        }
    }

    /** The adviser drafts, the security authority judges; and all of it again when the office-holder moves. */
    void assessment() {
        if (!file.reaches(Milestone.VISITED)) {
            return;
        }
        advice.assessRisks();
        if (file.isOn(Course.TAKEN_OVER)) {
            referral.reportAndEnd();
        }
        if (file.reaches(Milestone.SUBMITTED)) {
            writeAndJudge();
        }
        if (file.takes(Path.MOVED)) {
            move();
        }
    }

    private void writeAndJudge() {
        advice.analyseThreat("threat-analysis");
        advice.draft();
        advice.submit("submit");
        if (file.isOn(Course.FROZEN)) {
            referral.refer();
        }
        if (file.isOn(Course.WITHOUT_MEASURES)) {
            review.establishWithoutMeasures();
        }
        if (file.takes(Path.RESUMED_AFTER_REFERRAL)) {
            referral.referAndResume();
        }
        if (file.reaches(Milestone.ESTABLISHED)) {
            review.judge();
            label.meet();
        }
        if (file.takes(Path.SUPERSEDED_BY_THREAT)) {
            review.supersede();
        }
    }

    private void move() {
        supply.awaitAdvice();
        loans.takeBack();
        request.move();
        visit.appoint();
        visit.visit();
        advice.assessRisks();
        writeAndJudge();
    }

    /** The employer adopts the advice and orders the measures; or it is no longer asked for. */
    void adoptAndOrder() {
        if (file.isOn(Course.WITHDRAWN_AFTER_ADVICE)) {
            supply.awaitAdvice();
            ending.withdraw(Path.WITHDRAWN_AFTER_ADVICE);
            loans.takeBack();
            supply.close();
        }
        if (file.reaches(Milestone.ORDERED)) {
            supply.adopt();
            supply.order();
            lend();
        }
    }

    private void lend() {
        if (file.takes(Path.LOAN_RETURNED)) {
            loans.lend("returned");
            loans.takeBack();
        }
        if (file.takes(Path.RECURRING_COST_STOPPED)) {
            loans.stopMonthlyCost(loans.startMonthlyCost("stopped"));
        }
    }

    /** Whether the contribution that the employer asks for is granted at once. */
    boolean requestContribution() {
        return contribution.request();
    }

    /** Whether the contribution that was refused has been granted since. */
    boolean isGrantedByNow() {
        return contribution.isGrantedByNow();
    }

    /** The measures are delivered, the employer declares what they cost. */
    void deliverAndDeclare() {
        supply.deliverAndDeclare();
    }

    void determine() {
        contribution.determine();
    }

    void instructPayment() {
        contribution.instruct();
    }

    /** Its contribution, to be paid with others. */
    ContributionSteps contribution() {
        return contribution;
    }

    /** Whether an earlier demo has played it. */
    boolean wasPlayedBefore() {
        return file.wasPlayedBefore();
    }

    OrganisationId organisation() {
        return file.plan().organisation();
    }

    /** The office ends: what was lent comes back or not, and the provision is closed. */
    void endOffice() {
        loans.lend("returned-at-end");
        loans.lend("written-off");
        String monthlyCost = loans.startMonthlyCost("ended");
        ending.officeEnded();
        loans.awaitEndOfMonthlyCost(monthlyCost);
        loans.writeOff();
        loans.takeBack();
        supply.close();
    }
}
