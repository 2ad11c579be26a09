package nl.veiligwonen.funding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.test.program.DebianProgram;
import nl.veiligwonen.platform.test.program.DebianProgram.Said;
import org.junit.jupiter.api.Test;

class HledgerJournalTest {

    /** As hledger writes it, {@code "account","EUR 1.00"}, or as ledger is asked to. */
    private static final Pattern A_BALANCE = Pattern.compile("\"?([^\"|]+)(?:\",\"(?:EUR )?|\\|)(-?[0-9.]+)\"?");

    private static String journal() {
        StringBuilder journal = new StringBuilder();
        HledgerJournal.write(SmallLedger.books(), journal);
        return journal.toString();
    }

    private static Map<String, EuroCents> ours() {
        return SmallLedger.books().balances().entrySet().stream()
                .filter(balance -> !balance.getValue().equals(EuroCents.ZERO))
                .collect(Collectors.toMap(
                        balance -> HledgerJournal.account(balance.getKey()),
                        Map.Entry::getValue,
                        EuroCents::plus,
                        TreeMap::new));
    }

    /** The balances that a program tells: an account and an amount in euros a line. */
    private static Map<String, EuroCents> balances(Said said) {
        return said.output()
                .lines()
                .map(A_BALANCE::matcher)
                .filter(Matcher::matches)
                .filter(balance -> !Decimals.read(balance.group(2)).equals(EuroCents.ZERO))
                .collect(Collectors.toMap(
                        balance -> balance.group(1),
                        balance -> Decimals.read(balance.group(2)),
                        EuroCents::plus,
                        TreeMap::new));
    }

    private static DebianProgram program(String name) {
        DebianProgram program = DebianProgram.of(name, name);
        assumeThat(program.missing()).isEmpty();
        return program;
    }

    @Test
    void a_transaction_tells_its_event_article_and_actor_and_a_posting_its_case_and_organisation() {
        assertThat(journal())
                .contains("2026-01-18 * (2) ContributionGranted\n")
                .contains("    ; event: 00000000-0000-0001-0000-000000000002\n")
                .contains("    ; article: Awb 4:29\n")
                .contains("    ; actor: employer-1\n")
                .contains("    Verplichtingen:1200 Verleend:gm0344  EUR 12345.01"
                        + "  ; case: 00000000-0000-0000-0000-000000000001, organisation: gm0344\n");
    }

    @Test
    void a_correction_counts_on_the_day_of_the_entry_that_it_corrects() {
        assertThat(journal())
                .containsPattern("2026-02-17 \\* \\(7\\) ContributionDetermined\n")
                .containsPattern("2026-02-17 \\* \\(8\\) EntryCorrected\n(    ;.*\n)*    ; corrects: 2026/7\n");
    }

    @Test
    void hledger_checks_it_strictly() {
        DebianProgram hledger = program("hledger");

        Said said = hledger.run(journal(), "-f", "-", "check", "--strict", "ordereddates");

        assertThat(said.errors()).isEmpty();
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void hledger_would_see_a_difference_of_one_cent() {
        DebianProgram hledger = program("hledger");
        String tampered = journal().replaceFirst("EUR 12345\\.01", "EUR 12345.00");

        assertThat(hledger.run(tampered, "-f", "-", "check", "--strict").exitCode())
                .isNotZero();
    }

    @Test
    void hledger_comes_to_the_same_balances_by_itself() {
        DebianProgram hledger = program("hledger");

        Said said = hledger.run(journal(), "-f", "-", "balance", "--flat", "--no-total", "-O", "csv");

        assertThat(balances(said)).isEqualTo(ours());
    }

    @Test
    void ledger_comes_to_the_same_balances_by_itself() {
        DebianProgram ledger = program("ledger");

        Said said = ledger.run(
                journal(),
                "-f",
                "-",
                "--pedantic",
                "balance",
                "--flat",
                "--no-total",
                "--balance-format",
                "%(account)|%(quantity(scrub(amount)))\n");

        assertThat(said.errors()).isEmpty();
        assertThat(balances(said)).isEqualTo(ours());
    }
}
