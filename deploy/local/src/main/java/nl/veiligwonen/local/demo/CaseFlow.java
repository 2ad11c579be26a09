package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * Plays one case through the public API, each step by whoever does it in real life. Every change has a key that follows
 * from the seed, the day, the case and the step: the same demo played again gives the same answers and changes nothing.
 */
final class CaseFlow {

    static final String OFFICIAL = "official-1";
    private static final String OTHER_OFFICIAL = "official-2";
    private static final String CONTROLLER = "controller-1";
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ISSUED_ON = "2024-05-14";
    private static final int EXEMPTED_EVERY = 5;
    private static final int ADVISERS = 2;
    private static final int REVIEWERS = 2;
    private static final int VAT_PERCENT = 21;

    private final SuiteClient suite;
    private final PlannedCase plan;
    private final String keyPrefix;
    private final String person;
    private final LocalDate today;
    private String caseId = "";

    CaseFlow(SuiteClient suite, PlannedCase plan, String keyPrefix, LocalDate today) {
        this.suite = suite;
        this.plan = plan;
        this.keyPrefix = keyPrefix + "-case-" + plan.number() + "-";
        // Another year has other people: there is one open case per person and home.
        this.person = "Invented Person " + plan.number() + " of " + keyPrefix;
        this.today = today;
    }

    PlannedCase plan() {
        return plan;
    }

    String caseId() {
        return caseId;
    }

    private String organisation() {
        return "org-" + plan.organisation();
    }

    private String adviser() {
        return "adviser-" + (1 + plan.number() % ADVISERS);
    }

    private String reviewer() {
        return "authority-" + (1 + plan.number() % REVIEWERS);
    }

    /** The organisation asks, the adviser visits. */
    void intake() {
        Answer submitted = suite.post(organisation(), "/intake/v1/scan-requests", keyPrefix + "submit", submission());
        caseId = expectOk(submitted, "submit").path("caseId").asText();
        boolean confirmed =
                submitted.body().path("eligibility").path("outcome").asText().equals("CONFIRMED");
        if (confirmed != plan.course().isEligible()) {
            throw new DemoFailedException("Case %d was expected to be %s, but the suite says %s"
                    .formatted(plan.number(), plan.course(), submitted.body().path("eligibility")));
        }
        if (plan.course().isEligible()) {
            change(
                    adviser(),
                    "/intake/v1/scan-requests/%s/visit-appointments",
                    "appointment",
                    Map.of(
                            "scheduledFor",
                            today.plusDays(7)
                                    .atTime(9, 0)
                                    .toInstant(ZoneOffset.UTC)
                                    .toString()));
        }
        if (plan.course().isVisited()) {
            change(
                    adviser(),
                    "/intake/v1/scan-requests/%s/visit-reports",
                    "visit",
                    Map.of(
                            "visitedAt",
                            today.atStartOfDay(LEGAL_ZONE).toInstant().toString()));
        }
    }

    private Map<String, Object> submission() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("office", plan.office());
        body.put("officeHolder", Map.of("name", person));
        body.put("termOfOffice", Map.of("startsOn", "2024-06-01"));
        body.put(
                "home",
                Map.of(
                        "street", "Verzonnenstraat",
                        "houseNumber", Integer.toString(plan.number()),
                        "postalCode", "1234AB",
                        "city", "Voorbeeldstad",
                        "municipality", plan.homeMunicipality().code()));
        body.put("residenceExemption", false);
        body.put("consentReference", "demo-" + plan.number());
        return body;
    }

    /** The adviser drafts, the security authority judges. */
    void assessment() {
        if (!plan.course().isVisited()) {
            return;
        }
        suite.await(adviser(), "/assessment/v1/advices/" + caseId);
        put("risk-assessment", "risks", Map.of("findings", "Invented findings of case " + plan.number()));
        if (plan.course() == Course.IN_PREPARATION) {
            return;
        }
        put("threat-analysis", "threat", Map.of("analysis", "Invented analysis of case " + plan.number()));
        put("draft", "draft", draft());
        review("review-requests", adviser(), "submit-review", Map.of());
        if (plan.course() == Course.REFERRED) {
            review("referrals", reviewer(), "refer", Map.of());
            return;
        }
        if (plan.returned()) {
            review("returns", reviewer(), "return", Map.of("remarks", "Invented remarks"));
            put("draft", "draft-2", draft());
            review("review-requests", adviser(), "submit-review-2", Map.of());
        }
        if (plan.course().reaches(Course.ESTABLISHED)) {
            review("establishments", reviewer(), "establish", Map.of());
            showLabel();
        }
    }

    /** The home meets the police label, or the employer exempts it from that: measures can be supplied. */
    private void showLabel() {
        if (plan.number() % EXEMPTED_EVERY == 0) {
            review("pkvw-exemptions", organisation(), "exempt", Map.of("motivation", "Invented motivation"));
        } else {
            review(
                    "pkvw-certificates",
                    adviser(),
                    "certificate",
                    Map.of("reference", "INVENTED-" + plan.number(), "issuedOn", ISSUED_ON));
        }
    }

    private Map<String, Object> draft() {
        return Map.of(
                "measures",
                plan.measures().stream()
                        .map(measure -> Map.of(
                                "domain", measure.domain(),
                                "description", measure.description(),
                                "estimatedCostCents", measure.estimatedCost().value()))
                        .toList());
    }

    private void put(String resource, String step, Map<String, Object> body) {
        expectOk(
                suite.put(
                        adviser(), "/assessment/v1/advices/%s/%s".formatted(caseId, resource), keyPrefix + step, body),
                step);
    }

    private void review(String resource, String user, String step, Map<String, Object> body) {
        change(user, "/assessment/v1/advices/%s/" + resource, step, body);
    }

    /** The employer adopts the advice and orders the measures. */
    void adoptAndOrder() {
        if (!plan.course().reaches(Course.ESTABLISHED)) {
            return;
        }
        JsonNode provision = suite.await(organisation(), "/funding/v1/provisions/" + caseId);
        if (plan.course().reaches(Course.ON_ORDER)) {
            change(organisation(), "/funding/v1/provisions/%s/adoptions", "adopt", Map.of());
            for (String measure : measureIds(provision)) {
                change(
                        organisation(),
                        "/funding/v1/provisions/%s/measure-orders",
                        "order-" + measure,
                        Map.of("measureId", measure));
            }
        }
    }

    private static List<String> measureIds(JsonNode provision) {
        List<String> ids = new ArrayList<>();
        provision
                .path("measures")
                .forEach(measure -> ids.add(measure.path("measureId").asText()));
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    /**
     * The employer asks for a contribution, and gets his answer at once.
     *
     * @param round how often he has asked, from 1: a refused request may be made again when money has come free
     * @return whether it was granted
     */
    boolean requestContribution(int round) {
        Answer answer = suite.post(
                organisation(),
                "/funding/v1/provisions/%s/contribution-requests".formatted(caseId),
                keyPrefix + "contribution-" + round,
                Map.of());
        return expectOk(answer, "contribution request").path("outcome").asText().equals("GRANTED");
    }

    /** The measures are delivered, the employer declares what they cost. */
    void deliverAndDeclare() {
        if (!plan.course().reaches(Course.DECLARED)) {
            return;
        }
        JsonNode provision = suite.await(organisation(), "/funding/v1/provisions/" + caseId);
        for (JsonNode measure : provision.path("measures")) {
            String measureId = measure.path("measureId").asText();
            change(
                    organisation(),
                    "/funding/v1/provisions/%s/measure-deliveries",
                    "deliver-" + measureId,
                    Map.of("measureId", measureId));
            declare(measureId, measure.path("estimatedCostCents").asLong());
        }
    }

    /** The employer declares what a measure cost, and approves it if that is more than was expected. */
    private void declare(String measureId, long estimatedCents) {
        long cents = plan.actualCostCents(estimatedCents);
        long exclVat = cents * 100 / (100 + VAT_PERCENT);
        change(
                organisation(),
                "/funding/v1/provisions/%s/cost-declarations",
                "declare-" + measureId,
                Map.of(
                        "measureId",
                        measureId,
                        "amountCents",
                        cents,
                        "invoiceReference",
                        "F-%d-%s".formatted(plan.number(), measureId.substring(0, 8)),
                        "vat",
                        Map.of("exclVatCents", exclVat, "vatCents", cents - exclVat)));
        if (cents > estimatedCents) {
            change(
                    organisation(),
                    "/funding/v1/provisions/%s/cost-overrun-approvals",
                    "approve-" + measureId,
                    Map.of("measureId", measureId, "motivation", "Invented: it took more work than was expected."));
        }
    }

    /** An official determines the contribution. */
    void determine() {
        change(OFFICIAL, "/funding/v1/contributions/%s/determinations", "determine", Map.of());
    }

    /** One person instructs the payment, another confirms it. */
    void pay() {
        change(OTHER_OFFICIAL, "/funding/v1/contributions/%s/payment-instructions", "instruct", Map.of());
        change(CONTROLLER, "/funding/v1/contributions/%s/payment-confirmations", "confirm", Map.of());
    }

    private void change(String user, String path, String step, Map<String, Object> body) {
        expectOk(suite.post(user, path.formatted(caseId), keyPrefix + step, body), step);
    }

    private JsonNode expectOk(Answer answer, String step) {
        if (!answer.isOk()) {
            throw new DemoFailedException("Case %d, step %s: the suite answers %d %s"
                    .formatted(plan.number(), step, answer.status(), answer.body()));
        }
        return answer.body();
    }
}
