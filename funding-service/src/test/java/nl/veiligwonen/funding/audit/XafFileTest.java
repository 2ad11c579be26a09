package nl.veiligwonen.funding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.platform.test.program.DebianProgram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class XafFileTest {

    private static final Ministry MINISTRY = new Ministry("Ministerie & Co", "onbekend", "1.0.0-SNAPSHOT");

    private static byte[] written(LedgerExtract books) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XafFile.write(books, MINISTRY, OrganisationRegister.get(), file);
        return file.toByteArray();
    }

    private static Document parsed() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(SmallLedger.books())));
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }

    /** The schema of the tax administration, which is not part of the project; looked for from this folder upwards. */
    private static Optional<Path> schema() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/reference/XmlAuditfileFinancieel4.0.xsd"))
                .filter(Files::isReadable)
                .findFirst();
    }

    @Test
    void every_entry_is_a_transaction_of_which_debit_and_credit_are_equal_to_the_cent() throws Exception {
        Document file = parsed();

        assertThat(texts(file, "companyName")).containsExactly("Ministerie & Co");
        assertThat(texts(file, "custSupID")).contains("gm0344", "gm0363", "pv26");
        assertThat(texts(file, "custSupName")).contains("gemeente Utrecht");
        assertThat(texts(file, "jrnID")).containsExactly("OBLIGATIONS", "CASH", "CLAIMS");
        assertThat(texts(file, "Source")).contains("BudgetYearOpened", "EntryCorrected", "PaymentConfirmed");
        List<String> debit = texts(file, "totalDebit");
        assertThat(debit.getLast())
                .matches("[0-9]+\\.[0-9]{2}")
                .isEqualTo(texts(file, "totalCredit").getLast());
        assertThat(texts(file, "amnt")).contains("2500000.00", "12345.01", "0.01");
    }

    @Test
    void an_entry_of_the_year_before_is_in_the_period_before_the_first() throws Exception {
        Document file = parsed();

        assertThat(texts(file, "trDt").getFirst()).startsWith("2025-11");
        assertThat(texts(file, "periodNumber")).startsWith("0", "1").doesNotContain("13");
    }

    @Test
    void a_year_of_which_nothing_was_known_yet_is_a_file_too() {
        BothClocks before = new BothClocks(
                SmallLedger.AT_LAST.known().minusSeconds(1_000_000_000), SmallLedger.AT_LAST.effective());
        LedgerExtract nothing = SmallLedger.books(before);

        assertThat(new String(written(nothing), StandardCharsets.UTF_8))
                .contains("<linesCount>0</linesCount>")
                .doesNotContain("<trLine>");
    }

    @Test
    void the_validator_of_java_accepts_it_by_the_schema_of_the_tax_administration() throws Exception {
        assumeThat(schema())
                .as("../shared/reference/XmlAuditfileFinancieel4.0.xsd is not at hand")
                .isPresent();

        SchemaFactory.newDefaultInstance()
                .newSchema(schema().orElseThrow().toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(written(SmallLedger.books()))));
        assertThat(SchemaFactory.newDefaultInstance().isSchemaLanguageSupported(XMLConstants.W3C_XML_SCHEMA_NS_URI))
                .isTrue();
    }

    @Test
    void xmllint_accepts_it_by_the_schema_of_the_tax_administration() {
        assumeThat(schema())
                .as("../shared/reference/XmlAuditfileFinancieel4.0.xsd is not at hand")
                .isPresent();
        DebianProgram xmllint = DebianProgram.of("xmllint", "libxml2-utils");
        assumeThat(xmllint.missing()).isEmpty();

        DebianProgram.Said said = xmllint.run(
                new String(written(SmallLedger.books()), StandardCharsets.UTF_8),
                "--noout",
                "--schema",
                schema().orElseThrow().toString(),
                "-");

        assertThat(said.errors()).contains("- validates");
        assertThat(said.exitCode()).isZero();
    }
}
