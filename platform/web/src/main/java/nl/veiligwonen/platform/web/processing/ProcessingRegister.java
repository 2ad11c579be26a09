package nl.veiligwonen.platform.web.processing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The register of processing activities (register van verwerkingsactiviteiten, AVG article 30) of all services.
 *
 * @param controller who decides what is done and how (verwerkingsverantwoordelijke)
 */
public record ProcessingRegister(String controller, List<ProcessingActivity> activities) {

    private static final String FILE = "/processing-activities.json";

    public ProcessingRegister {
        activities = List.copyOf(activities);
        if (activities.stream().map(ProcessingActivity::id).distinct().count() < activities.size()) {
            throw new IllegalArgumentException("Two processing activities have one name");
        }
    }

    /** The register as it stands in the repository. */
    public static ProcessingRegister current() {
        try (InputStream file = ProcessingRegister.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder().build().readValue(file, ProcessingRegister.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * An activity that must be there.
     *
     * @throws NoSuchElementException if it is not
     */
    public ProcessingActivity activity(String id) {
        return activities.stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The register has no activity " + id));
    }

    /** The activity that lines of the log refer to like this. */
    public Optional<ProcessingActivity> find(URI uri) {
        return activities.stream()
                .filter(activity -> activity.uri().equals(uri))
                .findFirst();
    }
}
