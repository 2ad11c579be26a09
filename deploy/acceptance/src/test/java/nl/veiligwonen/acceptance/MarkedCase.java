package nl.veiligwonen.acceptance;

import static nl.veiligwonen.acceptance.WalkedCase.ADVISER;
import static nl.veiligwonen.acceptance.WalkedCase.AUTHORITY;
import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A case of which each piece of personal data holds a word that occurs nowhere else, walked through the whole suite: requested,
 * misspelt, attached to, sought, visited, assessed, returned, advised, deviated from, lent for.
 *
 * @param word the word; six letters, so that it fits in the addition of a house number, and the first letters of longer ones
 */
record MarkedCase(WalkedCase walked, String word) {

    /** Asks for a scan and walks the case until the employer has adopted the advice. */
    static MarkedCase walked(String word, int number) {
        String request = request(word, number);
        refusedBecauseMisspelt(request);
        keptAsDraft(request);
        WalkedCase walked = WalkedCase.asked(ORGANISATION, "scan-requests", request);
        MarkedCase marked = new MarkedCase(walked, word);
        marked.attach();
        marked.seek();
        walked.visited();
        marked.assess();
        marked.fund();
        return marked;
    }

    private static String request(String word, int number) {
        return """
                {"office": "ALDERMAN", "officeHolder": {"name": "%1$sName of Somebody"},
                 "termOfOffice": {"startsOn": "2025-07-01"},
                 "home": {"street": "%1$sstraat", "houseNumber": "%2$d%1$s", "postalCode": "1234AB", "city": "%1$sdorp",
                          "municipality": "gm0344"},
                 "residenceExemption": false, "consentReference": "%1$s-consent"}
                """.formatted(word, number);
    }

    private static void refusedBecauseMisspelt(String request) {
        Call.changeAs(ORGANISATION)
                .body(request.replace("1234AB", "no postal code").replace("ALDERMAN", "ALDERWOMAN"))
                .post("/intake/v1/scan-requests")
                .then()
                .statusCode(400);
    }

    private static void keptAsDraft(String request) {
        Call.changeAs(ORGANISATION)
                .body(request)
                .post("/intake/v1/scan-request-drafts")
                .then()
                .statusCode(201);
    }

    private void attach() {
        Call.fileAs(ORGANISATION, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"%s-plan.pdf\"".formatted(word))
                .body("%%PDF-1.7\n%s in a document\n%%%%EOF\n".formatted(word).getBytes(StandardCharsets.US_ASCII))
                .post(walked.inIntake("attachments"))
                .then()
                .statusCode(201);
    }

    private void seek() {
        Call.as(ADVISER)
                .contentType(ContentType.JSON)
                .body("{\"officeHolder\": {\"name\": \"%sName of Somebody\"}}".formatted(word))
                .post("/intake/v1/scan-requests/_zoek")
                .then()
                .statusCode(200);
    }

    private void assess() {
        walked.put(ADVISER, walked.inAssessment("risk-assessment"), text("findings"));
        walked.put(ADVISER, walked.inAssessment("threat-analysis"), text("analysis"));
        walked.put(ADVISER, walked.inAssessment("owner-work"), """
                {"description": "%s work", "estimatedCostCents": 18000}
                """.formatted(word));
        walked.put(ADVISER, walked.inAssessment("draft"), draft(100_000, 50_000));
        walked.change(ADVISER, walked.inAssessment("review-requests"), NOTHING);
        walked.change(AUTHORITY, walked.inAssessment("returns"), text("remarks"));
        walked.put(ADVISER, walked.inAssessment("draft"), draft(90_000, 50_000));
        walked.change(ADVISER, walked.inAssessment("review-requests"), NOTHING);
        walked.change(AUTHORITY, walked.inAssessment("establishments"), NOTHING);
        walked.change(ORGANISATION, walked.inAssessment("pkvw-exemptions"), text("motivation"));
    }

    private String draft(long... estimatedCents) {
        return WalkedCase.draft(estimatedCents).replace("Invented", word + " measure");
    }

    private String text(String property) {
        return "{\"%s\": \"%s because of something\"}".formatted(property, word);
    }

    private void fund() {
        List<String> measures = walked.measures(2);
        walked.change(ORGANISATION, walked.inFunding("advice-deviations"), """
                {"notTakenOver": ["%s"], "motivation": "%s because of something"}
                """.formatted(measures.getLast(), word));
        String loan = walked.change(ORGANISATION, walked.inFunding("loans"), """
                        {"description": "%s camera", "valueCents": 44900}
                        """.formatted(word))
                .getString("loans[0].loanId");
        walked.change(ORGANISATION, walked.inFunding("loan-write-offs"), """
                {"loanId": "%s", "motivation": "%s because of something"}
                """.formatted(loan, word));
    }

    /** The organisation takes the request back: the case has ended everywhere, and its terms run. */
    void end() {
        walked.change(ORGANISATION, walked.inIntake("withdrawals"), NOTHING);
        WalkedCase.await(ADVISER, walked.inAssessment(""), advice -> "CLOSED".equals(advice.getString("stage")));
        WalkedCase.await(
                ORGANISATION, walked.inFunding(""), provision -> "CLOSED".equals(provision.getString("course")));
    }

    UUID id() {
        return UUID.fromString(walked.id());
    }

    /** What everyone who may see something of the case sees of it, at once. */
    String seen() {
        return List.of(
                        Call.as(ORGANISATION).get(walked.inIntake("")).asString(),
                        Call.as(ORGANISATION)
                                .get(walked.inIntake("attachments"))
                                .asString(),
                        Call.as(ADVISER).get(walked.inAssessment("")).asString(),
                        Call.as(ADVISER).get(walked.inAssessment("revisions")).asString(),
                        Call.as(ORGANISATION).get(walked.inFunding("")).asString(),
                        Call.as(ORGANISATION)
                                .get(walked.inFunding("motivated-decisions"))
                                .asString())
                .toString();
    }
}
