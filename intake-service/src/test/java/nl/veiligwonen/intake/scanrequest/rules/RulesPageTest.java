package nl.veiligwonen.intake.scanrequest.rules;

import java.io.IOException;
import java.nio.file.Path;
import nl.veiligwonen.platform.test.GeneratedPage;
import org.junit.jupiter.api.Test;

/**
 * The page on which a lawyer reviews the rules is made from the rules. The build fails when it is behind; {@code mvn -pl
 * intake-service -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("../docs/rules.md");

    @Test
    void the_page_says_what_the_rules_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, page());
    }

    private static String page() {
        var page = new StringBuilder("""
            # The rules in time

            Made from `RuleBook` in intake-service; do not edit. Articles without a name are those of the Regeling
            rechtspositie decentrale politieke ambtsdragers (BWBR0041573).

            A request is judged by the version that applied to the day of the request, by what is known on the day of the
            judgement, and the judgement records which version that was. `GET /intake/v1/rule-sets` answers *which rules
            applied to that day, and what did we know on another*.

            | version | applies from | known from | published in | entitles to |
            |---|---|---|---|---|
            """);
        RuleBook.all()
                .forEach(version -> page.append("| `%s` | %s | %s%s | %s | %s |\n"
                        .formatted(
                                version.version().id(),
                                version.appliesFrom(),
                                version.knownFrom(),
                                version.isRetroactive() ? " (retroactive)" : "",
                                version.publication(),
                                switch (version.form()) {
                                    case REIMBURSEMENT -> "reimbursement";
                                    case SUPPLY_IN_KIND -> "supply in kind";
                                })));
        RuleBook.all().forEach(version -> append(version, page));
        return page.toString();
    }

    private static void append(RuleSet version, StringBuilder page) {
        page.append("\n## Version `%s`\n\n".formatted(version.version().id()));
        page.append("| rule | what it says | article | checked when asked |\n|---|---|---|---|\n");
        version.rules()
                .forEach(rule -> page.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                rule.name(),
                                rule.statement(),
                                rule.article(),
                                rule.eligibility().isPresent() ? "yes" : "")));
    }
}
