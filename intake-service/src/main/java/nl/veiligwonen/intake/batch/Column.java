package nl.veiligwonen.intake.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligwonen.platform.service.csv.CsvColumn;

/** The columns of a CSV file of requests, and where in a request each belongs. */
public enum Column implements CsvColumn {
    OFFICE("office", "/office", true, Kind.TEXT),
    NAME("name", "/officeHolder/name", true, Kind.TEXT),
    STARTS_ON("startsOn", "/termOfOffice/startsOn", true, Kind.DAY),
    CERTAIN_SINCE("certainSince", "/termOfOffice/certainSince", false, Kind.DAY),
    STREET("street", "/home/street", true, Kind.TEXT),
    HOUSE_NUMBER("houseNumber", "/home/houseNumber", true, Kind.TEXT),
    POSTAL_CODE("postalCode", "/home/postalCode", true, Kind.TEXT),
    CITY("city", "/home/city", true, Kind.TEXT),
    MUNICIPALITY("municipality", "/home/municipality", true, Kind.TEXT),
    RESIDENCE_EXEMPTION("residenceExemption", "/residenceExemption", false, Kind.YES_OR_NO),
    CONSENT_REFERENCE("consentReference", "/consentReference", true, Kind.TEXT);

    /** What the cells of a column hold. */
    private enum Kind {
        TEXT {
            @Override
            JsonNode read(String cell) {
                return TextNode.valueOf(cell);
            }
        },
        /** ISO 8601, or day-month-year as a Dutch spreadsheet writes it. */
        DAY {
            @Override
            JsonNode read(String cell) {
                Matcher dutch = DUTCH_DAY.matcher(cell);
                return TextNode.valueOf(
                        dutch.matches()
                                ? "%s-%02d-%02d"
                                        .formatted(
                                                dutch.group(3),
                                                Integer.parseInt(dutch.group(2)),
                                                Integer.parseInt(dutch.group(1)))
                                : cell);
            }
        },
        /** In English or in Dutch. */
        YES_OR_NO {
            @Override
            JsonNode read(String cell) {
                String word = cell.toLowerCase(Locale.ROOT);
                return YES.contains(word) || NO.contains(word)
                        ? BooleanNode.valueOf(YES.contains(word))
                        : TextNode.valueOf(cell);
            }
        };

        private static final Pattern DUTCH_DAY = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
        private static final List<String> YES = List.of("true", "waar", "ja");
        private static final List<String> NO = List.of("false", "onwaar", "nee");

        abstract JsonNode read(String cell);
    }

    private final String header;
    private final String pointer;
    private final boolean required;
    private final Kind kind;

    Column(String header, String pointer, boolean required, Kind kind) {
        this.header = header;
        this.pointer = pointer;
        this.required = required;
        this.kind = kind;
    }

    @Override
    public String header() {
        return header;
    }

    /** Where in a request what it holds belongs, as a JSON Pointer (RFC 6901). */
    String pointer() {
        return pointer;
    }

    @Override
    public boolean required() {
        return required;
    }

    /** What a cell that is not empty holds; text that is none of its kind is left as it is. */
    JsonNode read(String cell) {
        return kind.read(cell);
    }

    /** The column of what lies at a place in a request. */
    static Optional<Column> at(String pointer) {
        return Arrays.stream(values())
                .filter(column -> column.pointer.equals(pointer))
                .findFirst();
    }
}
