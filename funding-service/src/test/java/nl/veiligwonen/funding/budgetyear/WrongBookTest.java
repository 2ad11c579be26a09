package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.platform.domain.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that no decision can lead to: whoever folds them is told, and no figure comes out. */
class WrongBookTest {

    private static final int YEAR = 2026;
    private static final CaseId CASE = CaseId.random();
    private static final CaseId OTHER_CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final Actor OFFICIAL = new Actor("official");

    private static final BudgetYearOpened OPENED = BookExamples.opened(YEAR, EuroCents.of(1_000));
    private static final ContributionGranted GRANTED = granted(CASE, 600, 600, 400);
    private static final ContributionDetermined DETERMINED = determined(500, 100, 500);
    private static final PaymentInstructed INSTRUCTED =
            new PaymentInstructed(YEAR, CASE, UTRECHT, EuroCents.of(500), OFFICIAL);

    private static ContributionGranted granted(CaseId caseId, long amount, long committed, long left) {
        return BookExamples.granted(YEAR, caseId, UTRECHT, amount, committed, left);
    }

    private static ContributionDetermined determined(long amount, long released, long left) {
        return BookExamples.determined(YEAR, CASE, UTRECHT, amount, released, left, OFFICIAL);
    }

    static Stream<List<BudgetYearEvent>> wrong_books() {
        return Stream.of(
                // more granted than the ceiling
                List.of(OPENED, granted(CASE, 1_001, 1_001, -1)),
                List.of(OPENED, GRANTED, granted(OTHER_CASE, 401, 1_001, -1)),
                // figures that are not the year's
                List.of(OPENED, granted(CASE, 600, 601, 400)),
                List.of(OPENED, granted(CASE, 600, 600, 399)),
                List.of(OPENED, new ContributionRefused(YEAR, CASE, UTRECHT, EuroCents.of(2_000), EuroCents.of(999))),
                List.of(OPENED, GRANTED, determined(500, 100, 499)),
                // released another amount than the rest of the grant
                List.of(OPENED, GRANTED, determined(500, 99, 499)),
                // determined above the grant
                List.of(OPENED, GRANTED, determined(601, -1, 399)),
                // paid another amount than determined
                List.of(
                        OPENED,
                        GRANTED,
                        DETERMINED,
                        new PaymentInstructed(YEAR, CASE, UTRECHT, EuroCents.of(501), OFFICIAL)),
                List.of(
                        OPENED,
                        GRANTED,
                        DETERMINED,
                        INSTRUCTED,
                        BookExamples.confirmedByHand(YEAR, CASE, UTRECHT, 501, OFFICIAL)));
    }

    @ParameterizedTest
    @MethodSource("wrong_books")
    void a_book_that_does_not_add_up_is_not_read(List<BudgetYearEvent> events) {
        assertThatThrownBy(() -> new BudgetYearDecider().fold(events)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_entry_without_the_one_before_it_is_not_read() {
        assertThatThrownBy(() -> new BudgetYearDecider().fold(List.of(OPENED, GRANTED, INSTRUCTED)))
                .isInstanceOf(ClassCastException.class);
    }
}
