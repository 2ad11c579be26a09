package nl.veiligwonen.funding.access;

import static nl.veiligwonen.platform.web.processing.OperationActivities.during;
import static nl.veiligwonen.platform.web.processing.OperationActivities.notLogged;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.service.access.PlatformActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities.Entry;

/** During which activity of the register each operation of funding shows or uses data of persons. */
public final class FundingActivities {

    /** All of it. */
    public static final OperationActivities ALL = new OperationActivities(ours()).and(PlatformActivities.all());

    private FundingActivities() {}

    @Produces
    @Singleton
    static OperationActivities activities() {
        return ALL;
    }

    private static List<Entry> ours() {
        return List.of(
                during(
                        "provision",
                        "listProvisions",
                        "searchProvisions",
                        "getProvision",
                        "listProvisionHistory",
                        "listMotivatedDecisions",
                        "adoptAdvice",
                        "deviateFromAdvice",
                        "orderMeasure",
                        "recordDelivery",
                        "acceptMeasure",
                        "declareCost",
                        "approveCostOverrun",
                        "refuseCostOverrun",
                        "lendMeasure",
                        "recordReturn",
                        "writeOffLoan",
                        "startRecurringCost",
                        "stopRecurringCost",
                        "closeProvision"),
                during(
                        "contribution",
                        "requestContribution",
                        "withdrawContributionRequest",
                        "listContributions",
                        "searchContributions",
                        "getContribution",
                        "listContributionHistory",
                        "listContributionDeadlines",
                        "determineContribution",
                        "withdrawGrant",
                        "correctEntry",
                        "instructPayment",
                        "suspendPayment",
                        "resumePayment",
                        "reclaimContribution",
                        "setOffClaim",
                        "receiveClaim"),
                notLogged(
                        "The books and what is paid out of them: amounts by the opaque numbers of cases, to who can't find the"
                                + " person of a case.",
                        "getClosingStatement",
                        "getAccounts",
                        "listPostings",
                        "getReconciliation",
                        "getFigures",
                        "getSpreadsheet",
                        "getVerdict",
                        "getBalances",
                        "listPostingsAsOf",
                        "getEntry",
                        "getAuditFile",
                        "getLedgerJournal",
                        "getEvents",
                        "listSamples",
                        "getSample",
                        "getSamplePopulation",
                        "getPopulation",
                        "drawSample",
                        "listPaymentBatches",
                        "getPaymentBatch",
                        "getPaymentFile",
                        "releasePayments",
                        "reportPayments",
                        "sendStatusReport"),
                notLogged(
                        "The budget, of nobody.",
                        "listBudgetYears",
                        "getBudgetYear",
                        "openBudgetYear",
                        "changeBudget",
                        "closeBudgetYear",
                        "getOutlook"),
                notLogged("What requests that were not made would come to.", "simulateRequests"),
                notLogged(
                        "Accounts of organisations, not of persons.",
                        "getBankAccount",
                        "listBankAccounts",
                        "listBankAccountHistory",
                        "registerBankAccount",
                        "registerBankAccountBatch",
                        "verifyBankAccount",
                        "verifyBankAccountBatch",
                        "rejectBankAccount",
                        "blockBankAccount"));
    }
}
