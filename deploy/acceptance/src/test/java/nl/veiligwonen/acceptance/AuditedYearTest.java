package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.platform.test.program.DebianProgram;
import nl.veiligwonen.platform.test.program.DebianProgram.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The auditor takes the books of the demo year home, through the gateway, and lets programs of others judge them. */
@Order(6)
class AuditedYearTest {

    private static final String YEAR =
            "/funding/v1/budget-years/" + LocalDate.now().getYear();
    private static final String AUDITOR = "auditor-1";

    @BeforeAll
    static void walkAYear() {
        assertThat(SuiteUnderTest.running().vw("demo", "--cases", "20").exitCode())
                .isZero();
    }

    private static String file(String name) {
        return Call.as(AUDITOR)
                .accept("*/*")
                .get(YEAR + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static DebianProgram program(String name, String packageName) {
        DebianProgram program = DebianProgram.of(name, packageName);
        assumeThat(program.missing()).isEmpty();
        return program;
    }

    /** The schema of the tax administration, which is not part of the project. */
    private static Optional<Path> schema() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/reference/XmlAuditfileFinancieel4.0.xsd"))
                .filter(Files::isReadable)
                .findFirst();
    }

    @Test
    void xmllint_accepts_the_audit_file() {
        assumeThat(schema())
                .as("../shared/reference/XmlAuditfileFinancieel4.0.xsd is not at hand")
                .isPresent();
        DebianProgram xmllint = program("xmllint", "libxml2-utils");

        Said said = xmllint.run(
                file("audit-file"),
                "--noout",
                "--schema",
                schema().orElseThrow().toString(),
                "-");

        assertThat(said.exitCode()).as(said.errors()).isZero();
    }

    @Test
    void hledger_accepts_the_journal() {
        DebianProgram hledger = program("hledger", "hledger");

        Said said = hledger.run(file("ledger-journal"), "-f", "-", "check", "--strict", "ordereddates");

        assertThat(said.exitCode()).as(said.errors()).isZero();
    }

    @Test
    void the_service_has_found_by_itself_that_its_books_agree() {
        Call.as(AUDITOR)
                .get("/funding/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true));
    }
}
