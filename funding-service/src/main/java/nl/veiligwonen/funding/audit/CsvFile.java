package nl.veiligwonen.funding.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import nl.veiligwonen.funding.audit.Table.Cell;

/** A table as comma-separated values with a line of names (RFC 4180); amounts in euros with a point and two decimals. */
public final class CsvFile {

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private CsvFile() {}

    /** Writes a table; leaves the writer open. */
    public static void write(Table table, Writer target) {
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        try (SequenceWriter csv = MAPPER.writer(schema)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValues(target)) {
            csv.write(table.headings());
            for (List<Cell> row : table.rows()) {
                csv.write(row.stream().map(CsvFile::text).toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Money(var amount) -> Decimals.of(amount);
        };
    }
}
