package nl.veiligwonen.platform.retention;

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
import nl.veiligwonen.platform.domain.retention.SelectionList;
import nl.veiligwonen.platform.domain.retention.SelectionLists;

/** Reads the selection lists: {@code selection-lists/1.json} and on. */
public final class SelectionListFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private SelectionListFiles() {}

    /**
     * All lists there are.
     *
     * @throws UncheckedIOException if a file is no selection list
     */
    @Produces
    @Singleton
    public static SelectionLists read() {
        List<SelectionList> lists = new ArrayList<>();
        try {
            Optional<SelectionList> next = read(1);
            while (next.isPresent()) {
                lists.add(next.get());
                next = read(lists.size() + 1);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new SelectionLists(lists);
    }

    private static Optional<SelectionList> read(int number) throws IOException {
        try (InputStream file = SelectionListFiles.class.getResourceAsStream("/selection-lists/" + number + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, SelectionList.class));
        }
    }
}
