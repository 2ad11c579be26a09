package nl.veiligwonen.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;

/** Reads the versions of the catalogue of measures: {@code measure-catalogue/1.json} and on. */
public final class CatalogueFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private CatalogueFiles() {}

    /**
     * All versions there are.
     *
     * @throws UncheckedIOException if a file is no version of a catalogue
     */
    @Produces
    @Singleton
    public static MeasureCatalogues read() {
        List<MeasureCatalogue> versions = new ArrayList<>();
        try {
            Optional<MeasureCatalogue> next = read(1);
            while (next.isPresent()) {
                versions.add(next.get());
                next = read(versions.size() + 1);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MeasureCatalogues(versions);
    }

    private static Optional<MeasureCatalogue> read(int version) throws IOException {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream("/measure-catalogue/" + version + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, MeasureCatalogue.class));
        }
    }
}
