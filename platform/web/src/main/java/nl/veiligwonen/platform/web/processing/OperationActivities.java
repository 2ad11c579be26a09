package nl.veiligwonen.platform.web.processing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each operation of a service is done for: during which activity of the register it shows or uses data of a person, or
 * why it does not.
 */
public record OperationActivities(List<Entry> entries) {

    /** Operations of which the same holds, by their {@code operationId}. */
    public sealed interface Entry {
        Set<String> operations();
    }

    /**
     * They show or use data of persons.
     *
     * @param activity its name in the register
     * @param subject as whom the persons are known whom the addresses of these operations name
     */
    public record During(String activity, DataSubjectType subject, Set<String> operations) implements Entry {
        public During {
            operations = new TreeSet<>(operations);
        }
    }

    /**
     * They read or keep the log itself. What is done with the log is not logged in it (LDV, component Logboek): the decisions
     * on access tell it.
     */
    public record OfTheLog(Set<String> operations) implements Entry {
        public OfTheLog {
            operations = new TreeSet<>(operations);
        }
    }

    /** They have nothing to do with persons, for this reason. */
    public record NotLogged(String reason, Set<String> operations) implements Entry {
        public NotLogged {
            operations = new TreeSet<>(operations);
        }
    }

    public OperationActivities {
        entries = List.copyOf(entries);
        ProcessingRegister register = ProcessingRegister.current();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (entry instanceof During during) {
                register.activity(during.activity());
            }
            for (String operation : entry.operations()) {
                if (!seen.add(operation)) {
                    throw new IllegalArgumentException("%s is said to be for two things".formatted(operation));
                }
            }
        }
    }

    /** These operations work with the data of the persons of cases during this activity. */
    public static Entry during(String activity, String... operations) {
        return new During(activity, DataSubjectType.CASE, Set.of(operations));
    }

    /** These operations work with the data of the persons of drafts during this activity. */
    public static Entry duringForDrafts(String activity, String... operations) {
        return new During(activity, DataSubjectType.DRAFT, Set.of(operations));
    }

    /** These operations are of the log itself. */
    public static Entry ofTheLog(String... operations) {
        return new OfTheLog(Set.of(operations));
    }

    /** Of these operations no line is written, for this reason. */
    public static Entry notLogged(String reason, String... operations) {
        return new NotLogged(reason, Set.of(operations));
    }

    /** These and others. */
    public OperationActivities and(List<Entry> others) {
        return new OperationActivities(
                Stream.concat(entries.stream(), others.stream()).toList());
    }

    /** During which activity an operation works with data of persons; empty if it does not. */
    public Optional<During> of(String operation) {
        return entries.stream()
                .filter(entry -> entry.operations().contains(operation))
                .flatMap(entry -> entry instanceof During during ? Stream.of(during) : Stream.empty())
                .findFirst();
    }

    /** All operations of which it is said. */
    public Set<String> operations() {
        return entries.stream()
                .flatMap(entry -> entry.operations().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
