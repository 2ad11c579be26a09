package nl.veiligwonen.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sees to it that the judge of histories does judge. */
class YearHistoryTest {

    private final YearHistory history = new YearHistory();

    @Test
    void of_two_who_ask_at_once_for_what_is_left_either_may_get_it() throws Exception {
        history.grant(0, 4, true, 0, 9);
        history.grant(1, 4, false, 1, 2);
        history.committed(1, 4, 3, 4);

        assertThat(history.couldHaveBeenOneByOne(5)).isTrue();
    }

    @Test
    void both_can_not() throws Exception {
        history.grant(0, 4, true, 0, 9);
        history.grant(1, 4, true, 1, 2);

        assertThat(history.couldHaveBeenOneByOne(5)).isFalse();
    }

    @Test
    void who_looks_after_a_grant_sees_it() throws Exception {
        history.grant(0, 4, true, 0, 1);
        history.committed(1, 0, 2, 3);

        assertThat(history.couldHaveBeenOneByOne(5)).isFalse();
    }
}
