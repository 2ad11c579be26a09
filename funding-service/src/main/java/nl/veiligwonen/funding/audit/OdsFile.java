package nl.veiligwonen.funding.audit;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.veiligwonen.funding.audit.Table.Cell;

/** Tables as the sheets of a spreadsheet (OpenDocument). */
public final class OdsFile {

    private static final double COLUMN_WIDTH_MM = 45;

    private OdsFile() {}

    /** Writes a file with a sheet for each table; leaves the stream open. */
    public static void write(List<Table> tables, OutputStream target) {
        SpreadSheet file = new SpreadSheet();
        tables.forEach(table -> file.appendSheet(sheet(table)));
        try {
            file.save(target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Sheet sheet(Table table) {
        int columns = table.headings().size();
        Sheet sheet = new Sheet(table.name(), table.rows().size() + 1, columns);
        sheet.setColumnWidths(0, columns, COLUMN_WIDTH_MM);
        Style bold = new Style();
        bold.setBold(true);
        Range headings = sheet.getRange(0, 0, 1, columns);
        headings.setStyle(bold);
        for (int column = 0; column < columns; column++) {
            sheet.getRange(0, column).setValue(table.headings().get(column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                sheet.getRange(row + 1, column)
                        .setValue(value(table.rows().get(row).get(column)));
            }
        }
        return sheet;
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Whole(long number) -> number;
            case Cell.Money(var amount) -> Decimals.decimal(amount);
        };
    }
}
