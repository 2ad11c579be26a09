package nl.veiligwonen.local.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The page with the articles of the law is made from the source. The build fails when it is behind; {@code mvn -pl
 * deploy/local -am test -Dtest=ArticlesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class ArticlesPageTest {

    private static final Path PAGE = Path.of("../../docs/articles.md");

    @Test
    void each_article_that_the_code_cites_is_proven_by_a_test() {
        assertThat(Articles.cited()).isNotEmpty();
        assertThat(Articles.proven()).containsKeys(Articles.cited().keySet().toArray(String[]::new));
    }

    @Test
    void the_page_shows_where_each_article_is_and_what_proves_it() throws IOException {
        String page = page(Articles.cited(), Articles.proven());
        if (Boolean.getBoolean("write-generated")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Behind the code: run this test with -Dwrite-generated=true, look, commit")
                .content()
                .isEqualTo(page);
    }

    private static String page(Map<String, Set<String>> cited, Map<String, Set<String>> proven) {
        StringBuilder page = new StringBuilder("""
                # The articles

                Made from the source: which articles of the law the code cites in what it tells people, and which tests prove
                them; do not edit. `Awb` is the Algemene wet bestuursrecht; `Regeling` is the Regeling rechtspositie
                decentrale politieke ambtsdragers (BWBR0041573), whose articles 2.9, 3.9 and 4.9 say the same for provinces,
                municipalities and water boards: their paragraphs stand here once, as `para.`.

                | article | cited by | proven by |
                |---|---|---|
                """);
        proven.forEach((article, tests) -> page.append("| %s | %s | %s |%n"
                .formatted(
                        article,
                        cited.getOrDefault(article, Set.of()).stream()
                                .map(name -> "`" + name + "`")
                                .collect(joining(", ")),
                        String.join("<br>", tests))));
        return page.toString().replace("\r\n", "\n");
    }
}
