package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history of concurrent calls in the form of Jepsen (EDN, an operation on each line), which Knossos and others check for
 * linearizability. Each call is two lines: its {@code :invoke} and its {@code :ok}.
 */
final class History {

    private record Line(long at, int process, String type, String function, String value) {}

    private final List<Line> lines = new ArrayList<>();

    History(List<Operation> operations) {
        operations.forEach(operation -> {
            switch (operation) {
                case Operation.Grant grant -> {
                    String asked = "{:case \"%s\", :amount %d}".formatted(grant.caseId(), grant.amountCents());
                    String answered = "{:case \"%s\", :amount %d, :granted %s}"
                            .formatted(grant.caseId(), grant.amountCents(), grant.granted());
                    add(grant, ":grant", asked, answered);
                }
                case Operation.Look look -> add(look, ":read", "nil", Long.toString(look.committedCents()));
            }
        });
        lines.sort(Comparator.comparingLong(Line::at));
    }

    private void add(Operation operation, String function, String asked, String answered) {
        lines.add(new Line(operation.askedAt(), operation.caller(), ":invoke", function, asked));
        lines.add(new Line(operation.answeredAt(), operation.caller(), ":ok", function, answered));
    }

    /**
     * Writes it.
     *
     * @param ceiling the ceiling of the year, in cents
     * @param committed what it had committed before the first call, in cents
     */
    void write(Path file, long ceiling, long committed) throws IOException {
        long begun = lines.isEmpty() ? 0 : lines.getFirst().at();
        Stream<String> operations = lines.stream().map(line -> "{:process %d, :type %s, :f %s, :value %s, :time %d}"
                .formatted(line.process(), line.type(), line.function(), line.value(), line.at() - begun));
        String start = "; one budget year in cents: {:ceiling %d, :committed %d}".formatted(ceiling, committed);
        Files.write(file, Stream.concat(Stream.of(start), operations).toList());
    }
}
