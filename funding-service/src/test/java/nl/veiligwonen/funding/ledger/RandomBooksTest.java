package nl.veiligwonen.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.platform.test.StateDiagram;
import org.junit.jupiter.api.Test;

/**
 * Three years of random requests, right and wrong ones, in any order: openings, grants, cost, payments, corrections,
 * reclaims, set-offs and closings, with crashes between them. The books hold after every event, and whoever reads them
 * afresh at any moment finds what he would have found who had them in memory.
 */
class RandomBooksTest {

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofMinSize(50)
                .ofMaxSize(400);
    }

    @Property(tries = 300)
    void the_books_hold_after_every_event(@ForAll("choices") List<Integer> choices) {
        RandomBooks books = new RandomBooks();
        for (int choice : choices) {
            books.next(choice);
        }
        books.crash();
    }

    /** A property that never gets past its first steps proves nothing: all kinds of events must have occurred. */
    @Test
    void every_kind_of_event_occurs() {
        Random random = new Random(42);
        RandomBooks books = new RandomBooks();
        Set<String> seen = new TreeSet<>();
        for (int year = 0; year < 60; year++) {
            books = new RandomBooks();
            for (int step = 0; step < 1_000; step++) {
                books.next(random.nextInt(Integer.MAX_VALUE));
            }
            seen.addAll(books.kindsOfEvents());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(StateDiagram.leaves(BudgetYearEvent.class));
    }
}
