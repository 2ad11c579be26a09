package nl.veiligwonen.funding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import org.junit.jupiter.api.Test;

class FilesForPeopleTest {

    private static String csv(YearFigures.Kind kind) {
        StringWriter file = new StringWriter();
        CsvFile.write(YearFigures.table(kind, SmallLedger.books(), OrganisationRegister.get()), file);
        return file.toString();
    }

    private static byte[] ods() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OdsFile.write(YearFigures.tables(SmallLedger.books(), OrganisationRegister.get()), file);
        return file.toByteArray();
    }

    @Test
    void the_accounts_are_told_with_debit_credit_and_balance_in_euros() {
        assertThat(csv(YearFigures.Kind.ACCOUNTS).lines())
                .startsWith("Administratie,Rekening,Naam,Debet,Credit,Saldo")
                .contains("Verplichtingen,1000,Verplichtingenbudget (plafond),0.00,2500000.00,-2500000.00");
    }

    @Test
    void organisations_with_few_cases_are_told_together_and_no_case_is_named() {
        assertThat(csv(YearFigures.Kind.ORGANISATIONS).lines())
                .filteredOn(line -> line.startsWith("1100"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("overige organisaties van deze laag (3)")
                        .endsWith(",,4,-1013145.00"));
        assertThat(csv(YearFigures.Kind.ORGANISATIONS) + csv(YearFigures.Kind.MONTHS))
                .doesNotContain(SmallLedger.caseOf(1).toString())
                .doesNotContain("gm0344");
    }

    @Test
    void a_balance_that_is_of_one_case_by_now_is_not_told_however_many_there_were() {
        assertThat(csv(YearFigures.Kind.ORGANISATIONS)).doesNotContain("1200 Verleend");
    }

    @Test
    void the_spreadsheet_has_a_sheet_for_each_table_and_exact_amounts() throws IOException {
        SpreadSheet read = new SpreadSheet(new ByteArrayInputStream(ods()));

        assertThat(read.getSheets())
                .extracting(Sheet::getName)
                .containsExactly("Rekeningen", "Organisaties", "Maanden");
        assertThat(read.getSheet(0).getRange(0, 5).getValue()).isEqualTo("Saldo");
        assertThat(content()).contains("office:value=\"-2500000.00\"").contains("office:value=\"12345.00\"");
    }

    private static String content() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ods()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("not a spreadsheet");
    }
}
