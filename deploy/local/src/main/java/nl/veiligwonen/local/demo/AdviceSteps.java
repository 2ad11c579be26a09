package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What advisers make of a case, until it lies with the security authority. */
final class AdviceSteps {

    private final CaseFile file;
    private final Catalogue catalogue;
    private List<String> drafted = List.of();

    AdviceSteps(CaseFile file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    void assessRisks() {
        put("risk-assessment", "risk-assessment", Map.of("findings", "Invented findings" + ofCase()));
    }

    void analyseThreat(String step) {
        put("threat-analysis", step, Map.of("analysis", "Invented analysis" + ofCase()));
    }

    /** The first draft. One that will be returned holds something more than is needed. */
    void draft() {
        List<Map<String, Object>> measures = measures();
        if (file.takes(Path.RETURNED_ONCE) || file.takes(Path.RETURNED_TWICE)) {
            measures.add(Map.of(
                    "domain", "HOME", "description", "Invented: more than is needed", "estimatedCostCents", 99_900));
        }
        put(measures, "draft");
        file.plan().measures().forEach(measure -> catalogue.walkedBy(measure).forEach(file::walk));
    }

    /** Another draft, of which the measures go on from the draft before. */
    void draftAgain(String step) {
        List<Map<String, Object>> measures = measures();
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).put("measureId", drafted.get(i));
        }
        put(measures, step);
    }

    /** A draft with nothing of the one before, after the threat has changed. */
    void draftAnew(String step) {
        put(measures(), step);
    }

    void submit(String step) {
        file.change(file.author(), Place.ADVICE, "review-requests", step, CaseFile.NOTHING);
    }

    private List<Map<String, Object>> measures() {
        List<Map<String, Object>> measures = new ArrayList<>();
        file.plan().measures().forEach(measure -> measures.add(new LinkedHashMap<>(catalogue.draft(measure))));
        return measures;
    }

    private void put(List<Map<String, Object>> measures, String step) {
        JsonNode receipt = put("draft", step, Map.of("measures", measures));
        drafted = receipt.path("measures")
                .valueStream()
                .map(measure -> measure.path("measureId").asText())
                .toList();
    }

    private JsonNode put(String resource, String step, Map<String, Object> body) {
        return file.put(file.author(), Place.ADVICE, resource, step, body);
    }

    private String ofCase() {
        return " of case " + file.plan().number();
    }
}
