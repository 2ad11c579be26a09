package nl.veiligwonen.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What funding says of its books, as {@code ./vw status} tells it. */
class BooksVerdictTest {

    private static String health(String data) {
        return """
                {"status": "UP", "checks": [
                  {"name": "other", "status": "UP"},
                  {"name": "books", "status": "UP"%s}]}
                """.formatted(data);
    }

    private static String verdict(int differences) {
        return health("""
                , "data": {"reconciledAt": "2026-12-01T11:20:05Z", "differences": %d, "foreignProgram": true}
                """.formatted(differences));
    }

    @Test
    void books_that_agree_are_told_with_who_agreed() {
        assertThat(BooksVerdict.read(verdict(0))).hasValueSatisfying(books -> {
            assertThat(books.agrees()).isTrue();
            assertThat(books.sentence(ZoneOffset.UTC))
                    .isEqualTo("The books agree with the events to the cent (1 December 11:20, so does hledger).");
        });
    }

    @Test
    void books_that_differ_are_told_with_where_to_look() {
        assertThat(BooksVerdict.read(verdict(2))).hasValueSatisfying(books -> {
            assertThat(books.agrees()).isFalse();
            assertThat(books.sentence(ZoneOffset.UTC)).startsWith("THE BOOKS DIFFER from the events at 2 places");
        });
    }

    @Test
    void books_that_were_not_compared_yet_have_no_verdict() {
        assertThat(BooksVerdict.read(health(""))).isEmpty();
        assertThat(BooksVerdict.read("<html>")).isEmpty();
    }
}
