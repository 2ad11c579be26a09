package nl.veiligwonen.platform.dated;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the versions of something that come with a service: {@code 1.json} and on, in a folder of its resources. */
public final class NumberedFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private NumberedFiles() {}

    /**
     * All versions there are, from the first.
     *
     * @param beside a class of the module whose resources they are
     * @param folder such as {@code selection-lists}
     * @throws UncheckedIOException if a file is no such version
     */
    public static <T> List<T> read(Class<?> beside, String folder, Class<T> version) {
        List<T> versions = new ArrayList<>();
        try {
            Optional<T> next = read(beside, folder, 1, version);
            while (next.isPresent()) {
                versions.add(next.get());
                next = read(beside, folder, versions.size() + 1, version);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return versions;
    }

    private static <T> Optional<T> read(Class<?> beside, String folder, int number, Class<T> version)
            throws IOException {
        try (InputStream file = beside.getResourceAsStream("/%s/%d.json".formatted(folder, number))) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, version));
        }
    }
}
