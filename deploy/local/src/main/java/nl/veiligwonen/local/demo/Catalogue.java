package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.local.demo.PlannedCase.PlannedMeasure;

/** The catalogue of measures that is valid today. */
final class Catalogue {

    private record Item(String code, String domain, String kind, String name) {}

    private final int version;
    private final List<Item> items;

    private Catalogue(int version, List<Item> items) {
        this.version = version;
        this.items = List.copyOf(items);
    }

    static Catalogue validOn(LocalDate day, SuiteClient suite) {
        JsonNode catalogue = suite.await("adviser-1", "/assessment/v1/measure-catalogues?validOn=" + day)
                .path("items")
                .path(0);
        List<Item> items = new ArrayList<>();
        catalogue
                .path("items")
                .forEach(item -> items.add(new Item(
                        item.path("code").asText(),
                        item.path("domain").asText(),
                        item.path("kind").asText(),
                        item.path("name").asText())));
        return new Catalogue(catalogue.path("version").asInt(), items);
    }

    /** A measure as an adviser writes it down: an item of the catalogue, or its like that is made for the home. */
    Map<String, Object> draft(PlannedMeasure measure) {
        Item item = item(measure);
        Map<String, Object> drafted = new LinkedHashMap<>();
        drafted.put("domain", item.domain());
        drafted.put("kind", item.kind());
        drafted.put("description", measure.isMadeForHome() ? "Invented: made for this home" : item.name());
        drafted.put("estimatedCostCents", measure.estimatedCost().value());
        if (!measure.isMadeForHome()) {
            drafted.put("catalogueItem", Map.of("version", version, "code", item.code()));
        }
        return drafted;
    }

    List<Path> walkedBy(PlannedMeasure measure) {
        Item item = item(measure);
        return List.of(
                Path.valueOf(item.domain()),
                Path.valueOf(item.kind()),
                measure.isMadeForHome() ? Path.MADE_FOR_HOME : Path.FROM_CATALOGUE);
    }

    private Item item(PlannedMeasure measure) {
        return items.get(measure.number() % items.size());
    }
}
