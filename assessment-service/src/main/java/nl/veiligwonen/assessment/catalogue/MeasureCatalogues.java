package nl.veiligwonen.assessment.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of the catalogue, the oldest first. A version that has been valid is never changed: it tells for ever
 * what could be drawn from.
 */
public record MeasureCatalogues(List<MeasureCatalogue> versions) {

    /** No catalogue at all. */
    public static final MeasureCatalogues NONE = new MeasureCatalogues(List.of());

    public MeasureCatalogues {
        versions = versions.stream()
                .sorted(Comparator.comparing(MeasureCatalogue::validFrom))
                .toList();
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).version() != i + 1) {
                throw new IllegalArgumentException("Versions are numbered from 1, in the order of their validity");
            }
        }
    }

    /** The version that is valid on a day; empty if none was yet. */
    public Optional<MeasureCatalogue> validOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(catalogue -> !catalogue.validFrom().isAfter(day))
                .findFirst();
    }

    /** The version of that number; empty if there is none. */
    public Optional<MeasureCatalogue> version(int number) {
        return versions.stream()
                .filter(catalogue -> catalogue.version() == number)
                .findFirst();
    }

    /** The last day on which a version is valid; empty as long as there is no next. */
    public Optional<LocalDate> lastValidDay(MeasureCatalogue catalogue) {
        return version(catalogue.version() + 1).map(next -> next.validFrom().minusDays(1));
    }
}
