package nl.veiligwonen.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.dated.NumberedFiles;

/** Reads the versions of the catalogue of measures: {@code measure-catalogue/1.json} and on. */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /**
     * All versions there are.
     *
     * @throws UncheckedIOException if a file is no version of a catalogue
     */
    @Produces
    @Singleton
    public static MeasureCatalogues read() {
        return new MeasureCatalogues(
                NumberedFiles.read(CatalogueFiles.class, "measure-catalogue", MeasureCatalogue.class));
    }
}
