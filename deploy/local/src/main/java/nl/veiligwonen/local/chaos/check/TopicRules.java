package nl.veiligwonen.local.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was published, against the journal. By decision 0004 a topic holds each event once. */
final class TopicRules {

    /** What is published, and as what. */
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("AdviceAdopted", "advice-adopted"),
            Map.entry("MeasureOrdered", "measure-ordered"),
            Map.entry("MeasureDelivered", "measure-delivered"),
            Map.entry("MeasureAccepted", "measure-accepted"),
            Map.entry("CostDeclared", "cost-declared"),
            Map.entry("BudgetYearOpened", "budget-year-opened"),
            Map.entry("BudgetChanged", "ceiling-changed"),
            Map.entry("ContributionGranted", "contribution-granted"),
            Map.entry("ContributionRefused", "contribution-refused"),
            Map.entry("RequestWithdrawn", "contribution-request-withdrawn"),
            Map.entry("GrantWithdrawn", "grant-withdrawn"),
            Map.entry("ContributionDetermined", "contribution-determined"),
            Map.entry("PaymentInstructed", "payment-instructed"),
            Map.entry("PaymentReleased", "payment-released"),
            Map.entry("PaymentConfirmed", "payment-confirmed"),
            Map.entry("PaymentRejected", "payment-rejected"));

    private TopicRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "Every event that the world is told of is on the topic once, and nothing else is.",
                        TopicRules::otherThanStored),
                new Rule(
                        "What is told of a case or a year is told in the order of the journal.",
                        TopicRules::outOfOrder),
                new Rule("What is told is what is stored.", TopicRules::otherwise));
    }

    private static Stream<String> otherThanStored(Evidence evidence) {
        List<String> stored = evidence.events().stream()
                .flatMap(event -> asPublished(event).stream())
                .map(TopicRules::told)
                .toList();
        List<String> published =
                evidence.records().stream().map(TopicRules::told).toList();
        return Difference.between("in the journal", stored, "on the topic", published);
    }

    /** The record of an event, with all that it says; empty if the world is not told. */
    static Optional<PublishedRecord> asPublished(StoredEvent event) {
        String key = event.caseId().isEmpty() ? "budget-year-" + event.entityId() : event.caseId();
        return Optional.ofNullable(PUBLISHED.get(event.type()))
                .map(type -> new PublishedRecord(
                        event.id(), "nl.veiligwonen.funding.%s.v1".formatted(type), key, event.payload()));
    }

    private static String told(PublishedRecord record) {
        return "%s of %s (%s)".formatted(record.type(), record.key(), record.id());
    }

    private static Map<String, Integer> places(Evidence evidence) {
        Map<String, Integer> places = new HashMap<>();
        evidence.events().forEach(event -> places.put(event.id(), places.size()));
        return places;
    }

    private static Stream<String> outOfOrder(Evidence evidence) {
        Map<String, Integer> places = places(evidence);
        Map<String, Integer> reached = new HashMap<>();
        return evidence.records().stream()
                .filter(record -> {
                    int place = places.getOrDefault(record.id(), -1);
                    Integer before = reached.put(record.key(), place);
                    return before != null && before > place;
                })
                .map(TopicRules::told);
    }

    /** Whatever bears the same name in both must be the same. */
    private static Stream<String> otherwise(Evidence evidence) {
        Map<String, StoredEvent> stored = new HashMap<>();
        evidence.events().forEach(event -> stored.put(event.id(), event));
        List<String> wrong = new ArrayList<>();
        for (PublishedRecord record : evidence.records()) {
            StoredEvent event = stored.get(record.id());
            if (event != null && differ(event.json(), StoredEvent.json(record.data()))) {
                wrong.add("%s %s is told as %s".formatted(event, event.payload(), record.data()));
            }
        }
        return wrong.stream();
    }

    private static boolean differ(JsonNode stored, JsonNode told) {
        return told.properties().stream()
                .anyMatch(property -> stored.has(property.getKey())
                        && !stored.path(property.getKey()).equals(property.getValue()));
    }
}
