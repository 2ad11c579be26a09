package nl.veiligwonen.platform.service.processing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases an answer names, wherever in it: so that no operation can show one and forget to tell. Answers are records, and
 * the ids of cases have a type of their own; what is text already is for its operation to tell of.
 */
public final class MentionedCases {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> !accessor.getReturnType().isPrimitive())
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private final Set<CaseId> found = new LinkedHashSet<>();

    private MentionedCases() {}

    /** Those in an answer, each once. */
    public static Set<CaseId> in(@Nullable Object answer) {
        MentionedCases cases = new MentionedCases();
        cases.look(answer);
        return cases.found;
    }

    private void look(@Nullable Object part) {
        switch (part) {
            case null -> {}
            case CaseId caseId -> found.add(caseId);
            case Collection<?> parts -> parts.forEach(this::look);
            case Map<?, ?> parts -> {
                parts.keySet().forEach(this::look);
                parts.values().forEach(this::look);
            }
            case Optional<?> maybe -> maybe.ifPresent(this::look);
            case Record record -> ACCESSORS.get(record.getClass()).forEach(accessor -> look(value(record, accessor)));
            default -> {}
        }
    }

    private static @Nullable Object value(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            // Without the cause: what a record says of itself may be personal.
            throw new IllegalStateException(
                    "Can't look into " + record.getClass().getName());
        }
    }
}
