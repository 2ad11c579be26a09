package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that a royal decree equates with a holiday, for terms only (Algemene termijnenwet 3(3)). The Crown decides for
 * about three years at a time; when a new decree is published its days are added here.
 *
 * @param decree the decree by its official title
 */
public record EquatedDay(LocalDate day, String decree) {

    private static final String DECREE_2023 = "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024,"
            + " 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag";

    private static final String DECREE_2026 = "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027,"
            + " 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag";

    /** All days so equated from 2023 on, the year before the regulation took its present form. */
    public static final List<EquatedDay> BY_DECREE = List.of(
            new EquatedDay(LocalDate.of(2023, 4, 28), DECREE_2023),
            new EquatedDay(LocalDate.of(2023, 5, 19), DECREE_2023),
            new EquatedDay(LocalDate.of(2024, 5, 10), DECREE_2023),
            new EquatedDay(LocalDate.of(2024, 12, 27), DECREE_2023),
            new EquatedDay(LocalDate.of(2025, 5, 30), DECREE_2023),
            new EquatedDay(LocalDate.of(2026, 1, 2), DECREE_2026),
            new EquatedDay(LocalDate.of(2026, 5, 15), DECREE_2026),
            new EquatedDay(LocalDate.of(2027, 5, 7), DECREE_2026),
            new EquatedDay(LocalDate.of(2028, 4, 28), DECREE_2026),
            new EquatedDay(LocalDate.of(2028, 5, 26), DECREE_2026));
}
