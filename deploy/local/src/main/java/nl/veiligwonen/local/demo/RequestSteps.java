package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request for a home scan, until it is complete. */
final class RequestSteps {

    private static final String REQUESTS = "/intake/v1/scan-requests";
    private static final String OWN_REQUESTS = "/intake/v1/own-scan-requests";
    private static final String DRAFTS = "/intake/v1/scan-request-drafts";
    private static final String BATCHES = "/intake/v1/scan-request-batches";
    private static final int WEEKS_TO_SUPPLY = 2;

    private final CaseFile file;

    RequestSteps(CaseFile file) {
        this.file = file;
    }

    /** The organisation asks, or the office-holder himself; the rules answer at once. */
    void submit() {
        boolean own = file.takes(Path.ASKED_BY_OFFICE_HOLDER);
        JsonNode receipt = send(own);
        file.opened(receipt.path("caseId").asText());
        expectJudged(receipt.path("eligibility"));
        file.walk(own ? Path.ASKED_BY_OFFICE_HOLDER : Path.ASKED_BY_ORGANISATION);
        if (file.takes(Path.SECOND_REQUEST_REFUSED)) {
            file.expectRefused(file.organisation(), REQUESTS, submission(false), "case-already-open");
            file.walk(Path.SECOND_REQUEST_REFUSED);
        }
    }

    private JsonNode send(boolean own) {
        if (file.takes(Path.SAVED_HALF_WAY)) {
            return sendLater(own);
        }
        if (file.takes(Path.SENT_IN_FILE)) {
            JsonNode answer = file.submitFile(file.organisation(), BATCHES, List.of(submission(false)));
            file.walk(Path.SENT_IN_FILE);
            return answer.path("lines").path(0).path("receipt");
        }
        return file.submit(file.applicant(), own ? OWN_REQUESTS : REQUESTS, "submit", submission(own));
    }

    /** What is known is saved; the rest follows, and then it is submitted. */
    private JsonNode sendLater(boolean own) {
        Map<String, Object> known = Map.of("office", file.plan().office());
        String draft = DRAFTS + "/"
                + file.submit(file.applicant(), DRAFTS, "save", known)
                        .path("draftId")
                        .asText();
        file.replace(file.applicant(), draft, "save-again", submission(own));
        JsonNode receipt = file.submit(file.applicant(), draft + "/submissions", "submit", CaseFile.NOTHING);
        file.walk(Path.SAVED_HALF_WAY);
        return receipt;
    }

    private void expectJudged(JsonNode eligibility) {
        boolean confirmed = eligibility.path("outcome").asText().equals("CONFIRMED");
        if (confirmed != file.reaches(Milestone.ELIGIBLE)) {
            throw new DemoFailedException("Case %d was expected to be %s, but the suite says %s"
                    .formatted(file.plan().number(), file.plan().course(), eligibility));
        }
        if (file.isOn(Course.REPRESENTATIVE)
                && eligibility.path("reason").asText().contains("free home scan")) {
            file.walk(Path.POINTED_TO_FREE_SCAN);
        }
        if (file.isOn(Course.HOME_ELSEWHERE)) {
            file.walk(Path.HOME_ELSEWHERE_REFUSED);
        }
        if (file.takes(Path.EXEMPTION_HONOURED)) {
            file.walk(Path.EXEMPTION_HONOURED);
        }
        if (file.takes(Path.ACTING_MAYOR)) {
            file.walk(Path.ACTING_MAYOR);
        }
    }

    private Map<String, Object> submission(boolean own) {
        PlannedCase plan = file.plan();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("office", plan.office());
        body.put("officeHolder", Map.of("name", file.person()));
        body.put("termOfOffice", termOfOffice());
        body.put("home", home(Integer.toString(plan.number())));
        body.put("residenceExemption", file.takes(Path.EXEMPTION_HONOURED));
        if (own) {
            body.put("organisation", plan.organisation().code());
        } else {
            body.put("consentReference", "demo-" + plan.number());
        }
        return body;
    }

    private Map<String, Object> termOfOffice() {
        return file.isOn(Course.APPOINTMENT_FELL_THROUGH)
                ? Map.of(
                        "startsOn", file.today().plusMonths(2).toString(),
                        "certainSince", file.today().minusMonths(1).toString())
                : Map.of("startsOn", "2024-06-01");
    }

    private Map<String, Object> home(String houseNumber) {
        return Map.of(
                "street", "Verzonnenstraat",
                "houseNumber", houseNumber,
                "postalCode", "1234AB",
                "city", "Voorbeeldstad",
                "municipality", file.plan().homeMunicipality().code());
    }

    /** The adviser asks for what is missing. Within its term the request can't be left unprocessed. */
    void askSupplement() {
        file.change(
                file.adviser(),
                Place.CASE,
                "supplement-requests",
                Map.of(
                        "missing",
                        List.of("APPOINTMENT_DECISION", "CONSENT"),
                        "dueOn",
                        file.today().plusWeeks(WEEKS_TO_SUPPLY).toString()));
        file.walk(Path.SUPPLEMENT_ASKED);
        if (file.isOn(Course.SUPPLEMENT_AWAITED)) {
            file.expectRefused(
                    file.adviser(), Place.CASE, "not-processed-decisions", CaseFile.NOTHING, "supplement-awaited");
            file.walk(Path.UNPROCESSED_TOO_EARLY);
        }
    }

    /** The decision that was missing is added, and the rest supplied. */
    void supply() {
        file.attach(file.applicant(), "application/pdf", "%PDF-1.7\nInvented decision on an appointment");
        file.walk(Path.DOCUMENT_ADDED);
        file.change(
                file.applicant(),
                Place.CASE,
                "supplements",
                Map.of("consentReference", "demo-%d-b".formatted(file.plan().number())));
        file.walk(Path.SUPPLEMENT_SUPPLIED);
    }

    /** The office-holder moves house: the case closes, and another opens for the new home. */
    void move() {
        JsonNode next = file.change(
                file.organisation(),
                Place.CASE,
                "moves",
                Map.of(
                        "home",
                        home(file.plan().number() + "b"),
                        "residenceExemption",
                        file.plan().turns().contains(Path.EXEMPTION_HONOURED),
                        "consentReference",
                        "demo-%d-moved".formatted(file.plan().number())));
        file.await(file.independentReviewer(), Place.ADVICE, advice -> advice.path("closure")
                .asText()
                .equals("MOVED"));
        file.walk(Path.SUPERSEDED_BY_MOVE);
        file.change(file.organisation(), Place.PROVISION, "closures", CaseFile.NOTHING);
        file.walk(Path.PROVISION_CLOSED);
        file.movedTo(next.path("caseId").asText());
        file.walk(Path.MOVED);
    }
}
