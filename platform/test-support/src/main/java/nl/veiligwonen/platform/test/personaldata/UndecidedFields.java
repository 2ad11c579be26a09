package nl.veiligwonen.platform.test.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The fields of events that are neither marked as personal data nor known not to be. Choices, days, moments, numbers and random ids
 * tell of nobody by themselves; a text can tell anything, so each is decided one by one.
 */
public final class UndecidedFields {

    private static final Set<Class<?>> TELL_OF_NOBODY =
            Set.of(Instant.class, LocalDate.class, YearMonth.class, UUID.class, int.class, long.class, boolean.class);

    private UndecidedFields() {}

    /**
     * Where they are.
     *
     * @param events the sealed interface of the events
     * @param notPersonal the components of which was decided that nothing personal is in them
     */
    public static List<String> of(Class<?> events, Set<String> notPersonal) {
        return textsOf(events).stream()
                .filter(field -> !notPersonal.contains(field.component()))
                .map(EventField::place)
                .toList();
    }

    /** All fields that nobody marked and that must be decided one by one. */
    static List<EventField> textsOf(Class<?> events) {
        return EventField.of(events)
                .filter(field -> field.marked().isEmpty())
                .filter(UndecidedFields::couldTellAnything)
                .toList();
    }

    private static boolean couldTellAnything(EventField field) {
        // what is in a record is decided field by field
        return !(field.type() instanceof Class<?> type
                && (type.isRecord() || type.isEnum() || TELL_OF_NOBODY.contains(type)));
    }
}
