package nl.veiligwonen.contracts.register;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The form of {@code organisations.csv}: UTF-8, a header, a line per organisation, an empty field for no value. */
final class OrganisationsCsv {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema COLUMNS =
            MAPPER.schemaFor(Organisation.class).withHeader().withStrictHeaders(true);

    private OrganisationsCsv() {}

    static List<Organisation> read(InputStream csv) throws IOException {
        try (var lines = MAPPER.readerFor(Organisation.class).with(COLUMNS).<Organisation>readValues(csv)) {
            return lines.readAll();
        }
    }

    static String write(List<Organisation> organisations) throws IOException {
        return MAPPER.writer(COLUMNS).writeValueAsString(organisations);
    }
}
