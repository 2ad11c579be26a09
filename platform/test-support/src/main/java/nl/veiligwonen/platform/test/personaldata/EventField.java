package nl.veiligwonen.platform.test.personaldata;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event as the journal holds it: of the event itself, or of a record within it. Nothing is told of what lies
 * within a field that is marked as personal data, for it is encrypted as a whole.
 *
 * @param place where it stands, such as {@code AdviceDrafted.measures.description}
 * @param component the record and the component that it is in, such as {@code OrganisationId.code}
 * @param type what it is; of a list or an optional value, what is in there
 * @param mark how it is marked as personal data; null if it is not
 */
public record EventField(
        String place,
        String component,
        Type type,
        Type declaredType,
        @Nullable PersonalData mark) {

    /** All fields of the events of a sealed interface. */
    public static Stream<EventField> of(Class<?> events) {
        return events.isRecord()
                ? within(events, events.getSimpleName())
                : Stream.of(events.getPermittedSubclasses()).flatMap(EventField::of);
    }

    private static Stream<EventField> within(Class<?> type, String place) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> at(component, place + "." + component.getName()));
    }

    private static Stream<EventField> at(RecordComponent component, String place) {
        Type type = content(component.getGenericType());
        EventField field = new EventField(
                place,
                component.getDeclaringRecord().getSimpleName() + "." + component.getName(),
                type,
                component.getGenericType(),
                component.getAnnotation(PersonalData.class));
        return field.mark() == null && type instanceof Class<?> inner && inner.isRecord()
                ? Stream.concat(Stream.of(field), within(inner, place))
                : Stream.of(field);
    }

    private static Type content(Type type) {
        return type instanceof ParameterizedType generic
                ? content(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1])
                : type;
    }

    /** Its mark, if it has one. */
    public Optional<PersonalData> marked() {
        return Optional.ofNullable(mark);
    }

    /** Whether any text can be in it. */
    public boolean isText() {
        return type == String.class || type == Object.class;
    }
}
