package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * A case as it is played: who plays in it, and its calls. Every change has a key that follows from the seed, the day, the
 * case and the step: the same demo played again gives the same answers and changes nothing.
 */
final class CaseFile {

    static final Map<String, Object> NOTHING = Map.of();

    /** What is refused because one service has not heard yet what another has told is asked again. */
    private static final Set<String> ON_ITS_WAY =
            Set.of("case-frozen", "not-frozen", "not-advised", "advice-ended", "case-ongoing");

    private static final int NOT_FOUND = 404;
    private static final int ADVISERS = 2;
    private static final int REVIEWERS = 2;

    private final SuiteClient suite;
    private final PlannedCase plan;
    private final Walked walked;
    private final String keyPrefix;
    private final String person;
    private final LocalDate today;
    private final Instant demoBegan;
    private String caseId = "";
    private boolean moved;

    CaseFile(SuiteClient suite, PlannedCase plan, Walked walked, String keyPrefix, LocalDate today, Instant demoBegan) {
        this.suite = suite;
        this.plan = plan;
        this.walked = walked;
        this.keyPrefix = keyPrefix + "-case-" + plan.number() + "-";
        // Another year has other people: there is one open case per person and home.
        this.person = "Invented Person " + plan.number() + " of " + keyPrefix;
        this.today = today;
        this.demoBegan = demoBegan;
    }

    PlannedCase plan() {
        return plan;
    }

    String caseId() {
        return caseId;
    }

    LocalDate today() {
        return today;
    }

    /** The office-holder, for whom it is all done. */
    String person() {
        return person;
    }

    boolean reaches(Milestone milestone) {
        return plan.course().reaches(milestone);
    }

    boolean isOn(Course course) {
        return plan.course() == course;
    }

    /** Whether a turn is to be taken now. The case of a new home goes straight to its advice. */
    boolean takes(Path turn) {
        boolean done = moved && turn.part != Path.Part.PROVISION;
        return plan.turns().contains(turn) && !done;
    }

    boolean hasMoved() {
        return moved;
    }

    /** The suite has done as was expected. */
    void walk(Path path) {
        walked.add(path);
    }

    void opened(String openedCaseId) {
        caseId = openedCaseId;
    }

    /** From here on it is about the case of the new home. */
    void movedTo(String nextCaseId) {
        caseId = nextCaseId;
        moved = true;
    }

    // Who plays in it.

    String organisation() {
        return "org-" + plan.organisation();
    }

    /** Who made the request. */
    String applicant() {
        return plan.turns().contains(Path.ASKED_BY_OFFICE_HOLDER) ? "office-holder-1" : organisation();
    }

    String adviser() {
        return "adviser-" + (1 + plan.number() % ADVISERS);
    }

    /** Who writes the advice: an adviser, or someone who works for the security authority too. */
    String author() {
        return takes(Path.AUTHOR_REFUSED) ? "deputy-1" : adviser();
    }

    String reviewer() {
        return "authority-" + (1 + plan.number() % REVIEWERS);
    }

    /** A reviewer for whom the advice is there to the end of the case: he has no interest in it and has not recused himself. */
    String independentReviewer() {
        boolean staysAway = takes(Path.INTEREST_DECLARED) || takes(Path.RECUSED) || takes(Path.BENEFICIARY_REFUSED);
        return staysAway ? otherReviewer() : reviewer();
    }

    String otherReviewer() {
        return "authority-" + (1 + (plan.number() + 1) % REVIEWERS);
    }

    String subjectOf(String user) {
        return suite.subjectOf(user);
    }

    // The calls.

    /** Sends something new to a collection, such as that of all requests. */
    JsonNode submit(String user, String collection, String step, Map<String, Object> body) {
        return expectOk(suite.post(user, collection, key(step), body), step);
    }

    /** Sends a file of requests, one on each line. */
    JsonNode submitFile(String user, String collection, List<Map<String, Object>> lines) {
        return expectOk(suite.postLines(user, collection, key("submit"), lines), "submit");
    }

    /** Adds a document to the case. */
    void attach(String user, String type, String document) {
        String path = Place.CASE.of(caseId) + "/attachments";
        expectOk(suite.postDocument(user, path, key("attach"), type, document), "attach");
    }

    JsonNode replace(String user, String path, String step, Map<String, Object> body) {
        return expectOk(suite.put(user, path, key(step), body), step);
    }

    /** Asks for a change that is asked for once in a case. */
    JsonNode change(String user, Place place, String resource, Map<String, Object> body) {
        return change(user, place, resource, resource, body);
    }

    /**
     * Asks for a change.
     *
     * @param step names it among all changes of the case
     */
    JsonNode change(String user, Place place, String resource, String step, Map<String, Object> body) {
        String path = place.of(caseId) + "/" + resource;
        return expectOk(whenNewsHasCome(() -> suite.post(user, path, key(step), body)), step);
    }

    JsonNode put(String user, Place place, String resource, String step, Map<String, Object> body) {
        String path = place.of(caseId) + "/" + resource;
        return expectOk(whenNewsHasCome(() -> suite.put(user, path, key(step), body)), step);
    }

    /** Asks for a change, and gives the answer whatever it is. */
    Answer ask(String user, Place place, String resource, String step, Map<String, Object> body) {
        return suite.post(user, place.of(caseId) + "/" + resource, key(step), body);
    }

    /** Asks for what can't be, and sees that it is refused for the right reason. */
    void expectRefused(String user, Place place, String resource, Map<String, Object> body, String code) {
        expectRefused(user, place.of(caseId) + "/" + resource, body, code);
    }

    /** The same in a collection. A case that an earlier demo has played has gone on: there it is left out. */
    void expectRefused(String user, String path, Map<String, Object> body, String code) {
        if (wasPlayedBefore()) {
            return;
        }
        Supplier<Answer> call = () -> suite.post(user, path, key("refused-" + code), body);
        Answer answer = code.equals("not-found") ? call.get() : whenNewsHasCome(call);
        if (!answer.code().equals(code)) {
            throw unexpected("that is refused with " + code, answer);
        }
    }

    /** Whether the case was made before this demo began. */
    boolean wasPlayedBefore() {
        JsonNode made = suite.await(adviser(), Place.CASE.of(caseId));
        return Instant.parse(made.path("requestedAt").asText()).isBefore(demoBegan);
    }

    JsonNode await(String user, Place place, Predicate<JsonNode> expected) {
        return suite.await(user, place.of(caseId), expected);
    }

    JsonNode read(String user, Place place, String resource) {
        return suite.await(user, place.of(caseId) + "/" + resource);
    }

    private Answer whenNewsHasCome(Supplier<Answer> call) {
        return suite.again(call, answer -> answer.status() == NOT_FOUND || ON_ITS_WAY.contains(answer.code()));
    }

    private String key(String step) {
        return keyPrefix + (moved ? "moved-" : "") + step;
    }

    private JsonNode expectOk(Answer answer, String step) {
        if (!answer.isOk()) {
            throw unexpected(step, answer);
        }
        return answer.body();
    }

    DemoFailedException unexpected(String step, Answer answer) {
        return new DemoFailedException("Case %d, step %s: the suite answers %d %s"
                .formatted(plan.number(), step, answer.status(), answer.body()));
    }
}
