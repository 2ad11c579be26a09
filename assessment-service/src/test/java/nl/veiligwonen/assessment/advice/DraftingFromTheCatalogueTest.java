package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.catalogue.CatalogueItem;
import nl.veiligwonen.assessment.catalogue.CatalogueReference;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class DraftingFromTheCatalogueTest {

    private static final CatalogueItem LOCKS =
            new CatalogueItem("locks", MeasureDomain.HOME, MeasureKind.PHYSICAL, "Locks", "Sloten");

    private static final MeasureCatalogues CATALOGUES = new MeasureCatalogues(List.of(
            new MeasureCatalogue(1, LocalDate.of(2021, 1, 1), "the rules of 2021", List.of(LOCKS)),
            new MeasureCatalogue(2, LocalDate.of(2024, 1, 1), "the rules of 2024", List.of(LOCKS)),
            new MeasureCatalogue(3, LocalDate.of(2027, 1, 1), "the rules of 2027", List.of(LOCKS))));

    private static final DeciderScenario<Advice, AdviceCommand, AdviceEvent> ADVICE = DeciderScenario.of(
                    new AdviceDecider(CATALOGUES, LapsePolicy.NEVER))
            .by(DRAFTER)
            .at(TUESDAY) // 3 March 2026
            .given(OPENED);

    @Test
    void a_measure_points_to_an_item_of_the_present_catalogue() {
        var measure = measure(MeasureDomain.HOME, MeasureKind.PHYSICAL, 2, "locks");

        ADVICE.when(new DraftAdvice(List.of(measure))).then(drafted(1, measure));
    }

    @Test
    void a_measure_that_was_made_for_the_home_points_to_none() {
        var measure = AdviceHistory.measure(MeasureDomain.HOME, "A moat", 100);

        ADVICE.when(new DraftAdvice(List.of(measure))).then(drafted(1, measure));
    }

    @Test
    void a_measure_is_not_drawn_from_a_catalogue_of_the_past_or_the_future() {
        refused(measure(MeasureDomain.HOME, MeasureKind.PHYSICAL, 1, "locks"), "catalogue-not-valid");
        refused(measure(MeasureDomain.HOME, MeasureKind.PHYSICAL, 3, "locks"), "catalogue-not-valid");
        refused(measure(MeasureDomain.HOME, MeasureKind.PHYSICAL, 4, "locks"), "catalogue-not-valid");
    }

    @Test
    void a_measure_is_not_drawn_from_an_item_that_does_not_exist() {
        refused(measure(MeasureDomain.HOME, MeasureKind.PHYSICAL, 2, "moat"), "catalogue-item-unknown");
    }

    @Test
    void a_measure_is_what_the_catalogue_says_it_is() {
        refused(measure(MeasureDomain.WORK, MeasureKind.PHYSICAL, 2, "locks"), "catalogue-item-differs");
        refused(measure(MeasureDomain.HOME, MeasureKind.ONLINE, 2, "locks"), "catalogue-item-differs");
    }

    private static void refused(Measure measure, String code) {
        ADVICE.when(new DraftAdvice(List.of(measure))).thenRefused(code);
    }

    private static Measure measure(MeasureDomain domain, MeasureKind kind, int version, String code) {
        return new Measure(
                MeasureId.random(),
                domain,
                new MeasureDescription("Two locks"),
                EuroCents.of(100),
                Optional.of(kind),
                Optional.of(new CatalogueReference(version, code)));
    }
}
