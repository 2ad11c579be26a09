package nl.veiligwonen.platform.service.work;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A queue as a file: one line an item. */
@Singleton
class WorkExport {

    /** Comma-separated values with a line of names (RFC 4180). */
    static final String CSV = "text/csv";

    /** JSON Lines: one item a line, as a list shows it. */
    static final String JSON_LINES = "application/jsonl";

    private final ObjectMapper json;
    private final ObjectWriter csv;

    @Inject
    WorkExport(ObjectMapper json) {
        this.json = json;
        CsvMapper mapper = CsvMapper.csvBuilder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build();
        this.csv = mapper.writer(mapper.schemaFor(Line.class).withHeader().withLineSeparator("\r\n"));
    }

    /** An item as a line of CSV: text alone, nothing where there is nothing. */
    @JsonPropertyOrder({
        "queue",
        "caseId",
        "organisation",
        "stage",
        "task",
        "waitingSince",
        "clock",
        "nature",
        "dueOn",
        "daysLeft",
        "standing",
        "assignee",
        "assignedAt"
    })
    record Line(
            String queue,
            String caseId,
            String organisation,
            String stage,
            String task,
            String waitingSince,
            @Nullable String clock,
            @Nullable String nature,
            @Nullable String dueOn,
            @Nullable String daysLeft,
            @Nullable String standing,
            @Nullable String assignee,
            @Nullable String assignedAt) {

        static Line of(WorkItemDetails item) {
            WorkItemDetails.Due due = item.due();
            return new Line(
                    item.queue(),
                    item.caseId().toString(),
                    item.organisation().code(),
                    item.stage(),
                    item.task(),
                    item.waitingSince().toString(),
                    due == null ? null : due.clock(),
                    due == null ? null : due.nature().name(),
                    due == null ? null : text(due.dueOn()),
                    due == null ? null : text(due.daysLeft()),
                    due == null ? null : due.standing().name(),
                    item.assignee(),
                    text(item.assignedAt()));
        }

        private static @Nullable String text(@Nullable Object value) {
            return Objects.toString(value, null);
        }
    }

    String csv(List<WorkItemDetails> items) {
        try {
            // Without an item the writer leaves out the line of names too.
            return items.isEmpty()
                    ? header()
                    : csv.writeValueAsString(items.stream().map(Line::of).toList());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write an export", unwritable);
        }
    }

    private static String header() {
        return String.join(
                        ",", Line.class.getAnnotation(JsonPropertyOrder.class).value()) + "\r\n";
    }

    String jsonLines(List<WorkItemDetails> items) {
        return items.stream().map(item -> line(item) + "\n").collect(Collectors.joining());
    }

    private String line(WorkItemDetails item) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write an export", unwritable);
        }
    }
}
