package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligwonen.local.suite.JsonFile;

/** All that was answered, in the order in which it came; also in a file, for who wants to look at it afterwards. */
public final class Answers implements AutoCloseable {

    /** What is counted of calls that got no answer at all. */
    private static final String SILENCE = "no answer";

    private static final ObjectWriter LINE = JsonFile.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private final List<Answer> given = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final BufferedWriter file;
    private int done;

    /** Answers that are also written to a file, each as a line of JSON. */
    public Answers(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    synchronized void add(Answer answer) {
        given.add(answer);
        count(answer.code().isEmpty() ? Integer.toString(answer.status()) : answer.status() + " " + answer.code());
        if (answer.isDone()) {
            done += 1;
        }
        write(answer);
    }

    synchronized void addSilence() {
        count(SILENCE);
    }

    private void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private void write(Answer answer) {
        try {
            Request request = answer.request();
            file.write(LINE.writeValueAsString(Map.of(
                    "at", Instant.now().toString(),
                    "key", request.key(),
                    "user", request.user(),
                    "path", request.path(),
                    "body", request.body(),
                    "status", answer.status(),
                    "answer", answer.body())));
            file.newLine();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public synchronized List<Answer> given() {
        return List.copyOf(given);
    }

    /** How many requests have been answered as carried out. */
    public synchronized int done() {
        return done;
    }

    /** How many calls came to what, by status and code. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
