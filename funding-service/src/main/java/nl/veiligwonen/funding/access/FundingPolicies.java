package nl.veiligwonen.funding.access;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.AUDITOR;
import static nl.veiligwonen.platform.web.Role.DUTY_OFFICER;
import static nl.veiligwonen.platform.web.Role.MINISTRY_CONTROLLER;
import static nl.veiligwonen.platform.web.Role.MINISTRY_OFFICIAL;
import static nl.veiligwonen.platform.web.Role.OPERATOR;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.Role.SECURITY_AUTHORITY;
import static nl.veiligwonen.platform.web.access.Policy.let;
import static nl.veiligwonen.platform.web.access.Reach.ALL;
import static nl.veiligwonen.platform.web.access.Reach.OWN_ORGANISATION;
import static nl.veiligwonen.platform.web.access.Reach.UNDER_GLASS;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.access.PolicySet;

/**
 * Who may do what in funding, which holds the money and what employers provide. An organisation sees its own; the ministry and
 * the auditor see the money of all, and nothing that tells of a person or a home.
 */
public final class FundingPolicies {

    /** Of a provision: how the case goes, what was lent, and what else only its employer may know. */
    public static final String COURSE_OF_CASE = "courseOfCase";

    /** Of a bank account: its whole number. */
    public static final String WHOLE_ACCOUNT_NUMBER = "wholeAccountNumber";

    /** Of a bank account: how many other organisations have the same. */
    public static final String OTHERS_WITH_ACCOUNT = "othersWithAccount";

    private static final String PROVISIONS = "provisions";
    private static final String CONTRIBUTIONS = "contributions";
    private static final String ACCOUNTS = "bank accounts";
    private static final String YEARS = "budget years";
    private static final String BOOKS = "books";
    private static final String BATCHES = "payment batches";
    private static final String SAMPLES = "samples";

    private static final String[] SEE_PROVISIONS = {
        "listProvisions", "searchProvisions", "getProvision", "listProvisionHistory"
    };

    private static final String[] SEE_CONTRIBUTIONS = {
        "listContributions",
        "searchContributions",
        "getContribution",
        "listContributionHistory",
        "listContributionDeadlines"
    };

    /** All of it. */
    public static final PolicySet ALL_POLICIES = new PolicySet("funding", ours()).and(PlatformPolicies.all());

    private FundingPolicies() {}

    @Produces
    @Singleton
    static PolicySet policies() {
        return ALL_POLICIES;
    }

    private static List<Policy> ours() {
        return Stream.of(ofOrganisations(), ofTheMinistry(), ofBankAccounts(), ofPayments(), ofTheBooks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Policy> ofOrganisations() {
        return List.of(
                let(ORGANISATION)
                        .read(PROVISIONS, SEE_PROVISIONS)
                        .of(OWN_ORGANISATION, "an-organisation-sees-what-it-provides"),
                let(ORGANISATION)
                        .read(PROVISIONS, COURSE_OF_CASE, "listMotivatedDecisions")
                        .of(OWN_ORGANISATION, "an-organisation-sees-how-its-cases-go-and-what-it-motivated"),
                let(ORGANISATION)
                        .change(
                                PROVISIONS,
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
                                "closeProvision")
                        .of(OWN_ORGANISATION, "an-organisation-provides-measures"),
                let(ORGANISATION)
                        .change(PROVISIONS, "requestContribution")
                        .of(OWN_ORGANISATION, "an-organisation-asks-for-a-contribution"),
                let(ORGANISATION)
                        .read(CONTRIBUTIONS, SEE_CONTRIBUTIONS)
                        .of(OWN_ORGANISATION, "an-organisation-sees-its-contributions"),
                let(ORGANISATION)
                        .change(CONTRIBUTIONS, "withdrawContributionRequest")
                        .of(OWN_ORGANISATION, "an-organisation-takes-its-requests-back"));
    }

    private static List<Policy> ofTheMinistry() {
        return List.of(
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR)
                        .read(PROVISIONS, SEE_PROVISIONS)
                        .of(ALL, "the-ministry-and-the-auditor-see-what-provisions-cost"),
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR)
                        .read(CONTRIBUTIONS, SEE_CONTRIBUTIONS)
                        .of(ALL, "the-ministry-and-the-auditor-see-contributions"),
                let(DUTY_OFFICER)
                        .read(PROVISIONS, "getProvision", COURSE_OF_CASE)
                        .of(UNDER_GLASS, "a-duty-officer-sees-provisions-under-broken-glass"),
                let(AUDITOR)
                        .read(PROVISIONS, "listMotivatedDecisions")
                        .of(ALL, "an-auditor-sees-what-was-decided-with-a-motivation"),
                let(MINISTRY_OFFICIAL)
                        .change(CONTRIBUTIONS, "determineContribution", "withdrawGrant", "correctEntry")
                        .of(ALL, "an-official-decides-on-contributions"),
                let(MINISTRY_OFFICIAL)
                        .change(
                                CONTRIBUTIONS,
                                "instructPayment",
                                "suspendPayment",
                                "resumePayment",
                                "reclaimContribution",
                                "setOffClaim")
                        .of(ALL, "an-official-instructs-payments-and-reclaims"),
                let(MINISTRY_CONTROLLER)
                        .change(CONTRIBUTIONS, "receiveClaim")
                        .of(ALL, "a-controller-records-what-comes-back"),
                let(
                                ORGANISATION,
                                ADVISER,
                                SECURITY_AUTHORITY,
                                MINISTRY_OFFICIAL,
                                MINISTRY_CONTROLLER,
                                AUDITOR,
                                OPERATOR)
                        .read(YEARS, "listBudgetYears", "getBudgetYear")
                        .of(ALL, "who-works-with-the-regulation-sees-how-the-budget-stands"),
                let(MINISTRY_OFFICIAL)
                        .change(YEARS, "openBudgetYear", "changeBudget", "closeBudgetYear")
                        .of(ALL, "an-official-opens-and-closes-budget-years"),
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER)
                        .read(YEARS, "getOutlook", "simulateRequests")
                        .of(ALL, "the-ministry-looks-ahead"));
    }

    private static List<Policy> ofBankAccounts() {
        return List.of(
                let(ORGANISATION)
                        .read(ACCOUNTS, "getBankAccount")
                        .of(OWN_ORGANISATION, "an-organisation-sees-the-end-of-its-own-account"),
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR)
                        .read(
                                ACCOUNTS,
                                "getBankAccount",
                                "listBankAccounts",
                                "listBankAccountHistory",
                                OTHERS_WITH_ACCOUNT)
                        .of(ALL, "the-ministry-and-the-auditor-see-accounts"),
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER)
                        .read(ACCOUNTS, WHOLE_ACCOUNT_NUMBER)
                        .of(ALL, "who-must-look-at-an-account-sees-its-whole-number"),
                let(MINISTRY_OFFICIAL)
                        .change(ACCOUNTS, "registerBankAccount", "registerBankAccountBatch")
                        .of(ALL, "an-official-registers-accounts"),
                let(MINISTRY_CONTROLLER)
                        .change(
                                ACCOUNTS,
                                "verifyBankAccount",
                                "verifyBankAccountBatch",
                                "rejectBankAccount",
                                "blockBankAccount")
                        .of(ALL, "a-controller-looks-at-accounts-anew"));
    }

    private static List<Policy> ofPayments() {
        return List.of(
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR)
                        .read(BATCHES, "listPaymentBatches", "getPaymentBatch")
                        .of(ALL, "the-ministry-and-the-auditor-see-payments"),
                let(MINISTRY_CONTROLLER)
                        .read(BATCHES, "getPaymentFile")
                        .of(ALL, "a-controller-takes-files-to-the-bank"),
                let(MINISTRY_CONTROLLER)
                        .change(BATCHES, "releasePayments", "reportPayments", "sendStatusReport")
                        .of(ALL, "a-controller-releases-payments-and-reports-what-the-bank-did"));
    }

    private static List<Policy> ofTheBooks() {
        return List.of(
                let(MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR)
                        .read(
                                BOOKS,
                                "getClosingStatement",
                                "getAccounts",
                                "listPostings",
                                "getReconciliation",
                                "getFigures",
                                "getSpreadsheet",
                                "getVerdict")
                        .of(ALL, "the-ministry-and-the-auditor-see-the-books"),
                let(AUDITOR)
                        .read(
                                BOOKS,
                                "getBalances",
                                "listPostingsAsOf",
                                "getEntry",
                                "getAuditFile",
                                "getLedgerJournal",
                                "getEvents")
                        .of(ALL, "an-auditor-looks-into-the-books-at-any-moment"),
                let(AUDITOR)
                        .read(SAMPLES, "listSamples", "getSample", "getSamplePopulation", "getPopulation")
                        .of(ALL, "an-auditor-sees-his-samples"),
                let(AUDITOR).change(SAMPLES, "drawSample").of(ALL, "an-auditor-draws-samples"));
    }
}
