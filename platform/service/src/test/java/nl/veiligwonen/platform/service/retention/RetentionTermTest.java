package nl.veiligwonen.platform.service.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.Retention;
import nl.veiligwonen.platform.domain.retention.Retention.Dated;
import nl.veiligwonen.platform.domain.retention.RetentionTerm;
import nl.veiligwonen.platform.domain.retention.SelectionCategory;
import nl.veiligwonen.platform.domain.retention.SelectionList;
import nl.veiligwonen.platform.domain.retention.SelectionLists;
import nl.veiligwonen.platform.retention.SelectionListFiles;
import org.junit.jupiter.api.Test;

/** How long something is kept: from the day on which its case ended for the last time, by the list of that day. */
class RetentionTermTest {

    private static final SelectionCategory REFUSED = new SelectionCategory("8.2");
    private static final SelectionCategory BROKEN_OFF = new SelectionCategory("8.4");

    /** A case that is what was last said of it. */
    private static final Decider<String, Void, String> LAST_WORD = new Decider<>() {
        @Override
        public String initialState() {
            return "nothing";
        }

        @Override
        public Decision<String> decide(Void command, String state, Occasion occasion) {
            return Decision.accept();
        }

        @Override
        public String evolve(String state, String event) {
            return event;
        }
    };

    private static final Retention<String> RULES = state -> switch (state) {
        case "refused" -> Map.of(Purpose.IDENTITY, REFUSED);
        case "broken off", "noted" -> Map.of(Purpose.IDENTITY, BROKEN_OFF);
        default -> Map.of();
    };

    private static final SelectionLists LISTS =
            new SelectionLists(List.of(list("of 2030", "2030-01-01", 3), list("of 2020", "2020-01-01", 1)));

    private static SelectionList list(String name, String validFrom, int years) {
        return new SelectionList(
                name,
                LocalDate.parse(validFrom),
                "a source",
                List.of(
                        new SelectionList.Category(REFUSED, "Geweigerd", 5),
                        new SelectionList.Category(BROKEN_OFF, "Afgebroken", years)));
    }

    private static Dated<String> on(String day, String event) {
        return new Dated<>(event, LocalDate.parse(day));
    }

    @SafeVarargs
    private static List<RetentionTerm> terms(Dated<String>... history) {
        return RULES.terms(LAST_WORD, List.of(history), LISTS);
    }

    private static RetentionTerm term(SelectionCategory category, String list, String startsOn, String lastDay) {
        return new RetentionTerm(Purpose.IDENTITY, category, list, LocalDate.parse(startsOn), LocalDate.parse(lastDay));
    }

    @Test
    void as_long_as_a_case_goes_on_no_term_runs() {
        assertThat(terms(on("2026-03-02", "begun"))).isEmpty();
        assertThat(terms(on("2026-03-02", "refused"), on("2026-03-03", "begun")))
                .isEmpty();
    }

    @Test
    void a_term_starts_when_the_case_ends_and_what_happens_later_does_not_move_it() {
        assertThat(terms(on("2026-03-02", "begun"), on("2026-04-01", "broken off"), on("2026-09-01", "noted")))
                .containsExactly(term(BROKEN_OFF, "of 2020", "2026-04-01", "2027-04-01"));
    }

    @Test
    void a_case_that_went_on_is_kept_from_its_last_end() {
        assertThat(terms(on("2026-03-02", "broken off"), on("2026-04-01", "begun"), on("2026-05-01", "broken off")))
                .containsExactly(term(BROKEN_OFF, "of 2020", "2026-05-01", "2027-05-01"));
    }

    @Test
    void another_category_starts_another_term() {
        assertThat(terms(on("2026-03-02", "broken off"), on("2026-04-01", "refused")))
                .containsExactly(term(REFUSED, "of 2020", "2026-04-01", "2031-04-01"));
    }

    @Test
    void the_list_that_was_in_force_when_it_started_counts() {
        assertThat(terms(on("2029-12-31", "broken off")))
                .containsExactly(term(BROKEN_OFF, "of 2020", "2029-12-31", "2030-12-31"));
        assertThat(terms(on("2030-01-01", "broken off")))
                .containsExactly(term(BROKEN_OFF, "of 2030", "2030-01-01", "2033-01-01"));
        assertThatThrownBy(() -> terms(on("2019-12-31", "broken off"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void something_is_kept_through_its_last_day() {
        RetentionTerm term = term(BROKEN_OFF, "of 2020", "2026-04-01", "2027-04-01");

        assertThat(term.isOver(LocalDate.parse("2027-04-01"))).isFalse();
        assertThat(term.isOver(LocalDate.parse("2027-04-02"))).isTrue();
    }

    @Test
    void the_lists_of_the_suite_can_be_read_and_have_the_terms_of_the_source() {
        SelectionList list = SelectionListFiles.read().inForceOn(LocalDate.parse("2026-12-01"));

        assertThat(list.categories())
                .extracting(category -> category.category().number(), SelectionList.Category::years)
                .containsExactly(
                        tuple("8.1", 10),
                        tuple("8.2", 5),
                        tuple("8.3", 10),
                        tuple("8.4", 1),
                        tuple("21.1", 5),
                        tuple("21.2", 1),
                        tuple("21.3", 1));
    }
}
