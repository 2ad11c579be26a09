package nl.veiligwonen.contracts.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the list of municipalities as a CSV file with the Dutch column names of the government's register. */
final class MunicipalityList {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private MunicipalityList() {}

    static List<Organisation> read(Path csv) throws IOException {
        try (var lines = MAPPER.readerFor(Line.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Line>readValues(csv.toFile())) {
            return lines.readAll().stream().map(Line::organisation).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            String gemeentecode,
            String officieleNaam,
            OrganisationId provincie,
            @Nullable LocalDate begindatum,
            @Nullable LocalDate einddatum) {

        Organisation organisation() {
            var id = OrganisationId.of(gemeentecode.toLowerCase(Locale.ROOT));
            return new Organisation(id, officieleNaam, provincie, begindatum, einddatum);
        }
    }
}
