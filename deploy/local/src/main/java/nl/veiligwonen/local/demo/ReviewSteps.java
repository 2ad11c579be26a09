package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the security authority makes of an advice. */
final class ReviewSteps {

    /** What who lives in the home, has an interest, or stays away is told: for him the advice does not exist. */
    private static final String GONE_FOR_HIM = "not-found";

    private static final Map<String, Object> MOTIVATION = Map.of("motivation", "Invented motivation");

    private final CaseFile file;
    private final AdviceSteps advice;

    ReviewSteps(CaseFile file, AdviceSteps advice) {
        this.file = file;
        this.advice = advice;
    }

    void judge() {
        if (file.takes(Path.RETURNED_ONCE)) {
            giveBack(1);
            file.walk(Path.RETURNED_ONCE);
        }
        if (file.takes(Path.RETURNED_TWICE)) {
            giveBack(1);
            giveBack(2);
            file.walk(Path.RETURNED_TWICE);
            compareRevisions();
        }
        establish(independentReviewer(), "establish");
    }

    private void giveBack(int time) {
        file.change(file.reviewer(), Place.ADVICE, "returns", "return-" + time, Map.of("remarks", "Invented remarks"));
        advice.draftAgain("draft-after-return-" + time);
        advice.submit("submit-after-return-" + time);
    }

    /** What was more than is needed in the first revision is gone from the third; the rest is the same. */
    private void compareRevisions() {
        JsonNode comparison = file.read(file.otherReviewer(), Place.ADVICE, "revision-comparison?from=1&to=3");
        int measures = file.plan().measures().size();
        if (comparison.path("removed").size() != 1
                || comparison.path("unchanged").size() != measures) {
            throw new DemoFailedException("Case %d: the comparison of its revisions does not show what was changed"
                    .formatted(file.plan().number()));
        }
        file.walk(Path.REVISIONS_COMPARED);
    }

    /** Who judges: not someone with an interest, who has recused himself, lives in the home or wrote the advice. */
    private String independentReviewer() {
        String reviewer = file.reviewer();
        if (file.takes(Path.INTEREST_DECLARED)) {
            file.change(reviewer, Place.ADVICE, "interests", Map.of("interest", "CLOSE_TO_BENEFICIARY"));
            return insteadOf(reviewer, GONE_FOR_HIM, Path.INTEREST_DECLARED);
        }
        if (file.takes(Path.RECUSED)) {
            file.change(reviewer, Place.ADVICE, "recusals", CaseFile.NOTHING);
            return insteadOf(reviewer, GONE_FOR_HIM, Path.RECUSED);
        }
        if (file.takes(Path.BENEFICIARY_REFUSED)) {
            file.put(
                    file.adviser(),
                    Place.ADVICE,
                    "beneficiary",
                    "beneficiary",
                    Map.of("subject", file.subjectOf(reviewer)));
            return insteadOf(reviewer, GONE_FOR_HIM, Path.BENEFICIARY_REFUSED);
        }
        return file.takes(Path.AUTHOR_REFUSED)
                ? insteadOf(file.author(), "reviewer-is-author", Path.AUTHOR_REFUSED)
                : reviewer;
    }

    private String insteadOf(String refused, String code, Path path) {
        file.expectRefused(refused, Place.ADVICE, "establishments", CaseFile.NOTHING, code);
        file.walk(path);
        return file.otherReviewer();
    }

    private void establish(String reviewer, String step) {
        file.change(reviewer, Place.ADVICE, "establishments", step, CaseFile.NOTHING);
        file.walk(Path.ESTABLISHED);
    }

    void establishWithoutMeasures() {
        file.change(file.reviewer(), Place.ADVICE, "establishments-without-measures", MOTIVATION);
        file.walk(Path.ESTABLISHED_WITHOUT_MEASURES);
    }

    /** The threat is another than the advice was made for: it is analysed anew, and another advice established. */
    void supersede() {
        file.change(file.adviser(), Place.ADVICE, "supersessions", MOTIVATION);
        advice.analyseThreat("threat-analysis-2");
        advice.draftAnew("draft-of-new-threat");
        advice.submit("submit-of-new-threat");
        establish(file.otherReviewer(), "establish-of-new-threat");
        file.walk(Path.SUPERSEDED_BY_THREAT);
    }
}
