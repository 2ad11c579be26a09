package nl.veiligwonen.contracts.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a complete TOOI value list (registerwaardelijst) of provinces or water boards: expanded JSON-LD. A list holds an
 * organisation under its code, its earlier versions (an old name, say) under {@code hv_...}, and descriptions of the
 * changes; versions of one organisation share its code and become one here.
 */
final class TooiList {

    private static final String ONTOLOGY = "https://identifier.overheid.nl/tooi/def/ont/";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    private TooiList() {}

    /**
     * The organisations of a list.
     *
     * @throws IllegalArgumentException if the file is not such a list, or an organisation has only earlier versions
     */
    static List<Organisation> read(Path jsonLd) throws IOException {
        JsonNode list = new ObjectMapper().readTree(jsonLd.toFile());
        if (!list.isArray()) {
            throw new IllegalArgumentException(jsonLd + " is not an expanded JSON-LD list");
        }
        var versionsByCode = StreamSupport.stream(list.spliterator(), false)
                .map(Version::new)
                .filter(version -> version.code().isPresent())
                .collect(groupingBy(version -> version.code().orElseThrow(), TreeMap::new, toList()));
        return versionsByCode.entrySet().stream()
                .map(entry -> merge(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Organisation merge(String code, List<Version> versions) {
        Version current = versions.stream()
                .filter(version -> !version.isHistorical())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has only earlier versions"));
        return new Organisation(
                OrganisationId.of(code),
                current.name(),
                null,
                firstDay(versions),
                current.date("einddatum").orElse(null));
    }

    /** The first day of the earliest version; null if one has no first day: it was there before the list began. */
    private static @Nullable LocalDate firstDay(List<Version> versions) {
        var firstDays =
                versions.stream().map(version -> version.date("begindatum")).toList();
        return firstDays.contains(Optional.<LocalDate>empty())
                ? null
                : firstDays.stream()
                        .map(Optional::orElseThrow)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** One node of the list. */
    private record Version(JsonNode node) {

        Optional<String> code() {
            return value(ONTOLOGY + "organisatiecode");
        }

        String name() {
            return value(LABEL).orElseThrow(() -> new IllegalArgumentException(code() + " has no name"));
        }

        boolean isHistorical() {
            return StreamSupport.stream(node.path("@type").spliterator(), false)
                    .anyMatch(type -> type.asText().equals(ONTOLOGY + "HistorischeVersie"));
        }

        Optional<LocalDate> date(String property) {
            return value(ONTOLOGY + property).map(LocalDate::parse);
        }

        private Optional<String> value(String property) {
            return Optional.ofNullable(
                    node.path(property).path(0).path("@value").textValue());
        }
    }
}
