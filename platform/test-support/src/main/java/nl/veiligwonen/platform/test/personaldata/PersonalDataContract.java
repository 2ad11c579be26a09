package nl.veiligwonen.platform.test.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.personaldata.StandIns;
import nl.veiligwonen.platform.retention.EntityRetention;
import org.junit.jupiter.api.Test;

/** What holds for personal data in the events of any service. */
public abstract class PersonalDataContract {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .build();

    @Inject
    @Any
    Instance<EntityType<?, ?, ?>> entityTypes;

    @Inject
    @Any
    Instance<EntityRetention<?, ?, ?>> retentions;

    /** The texts that every service has in its events, and why nothing personal is in them. */
    private static final Map<String, String> OF_EVERY_SERVICE = Map.ofEntries(
            Map.entry("Actor.id", "an opaque subject of the identity provider, or the name of a system"),
            Map.entry("OrganisationId.code", "an organisation: a TOOI code"),
            Map.entry("WorkEntry.queue", "the name of a queue, from the code"),
            Map.entry("DueData.caseId", "a random id"),
            Map.entry("RetainedCase.caseId", "a random id"),
            Map.entry("RetentionTerm.list", "the name of a selection list"),
            Map.entry("SelectionCategory.number", "a number in a selection list"),
            Map.entry("DestructionDeclared.masterKeyVersions", "names of versions of a key"));

    /**
     * The texts of this service's events, by record and component, of which was decided that nothing personal is in them; and why.
     */
    protected abstract Map<String, String> notPersonal();

    /** A new text in an event is marked with {@code @PersonalData}, or someone says why it needs not be. */
    @Test
    void every_text_is_marked_as_personal_or_it_was_decided_that_it_is_not() {
        Set<String> decided = new HashSet<>(notPersonal().keySet());
        decided.addAll(OF_EVERY_SERVICE.keySet());
        assertThat(entityTypes.stream()
                        .flatMap(type -> UndecidedFields.of(type.eventType(), decided).stream())
                        .distinct())
                .isEmpty();
    }

    /** What was decided of a field that is gone, or is marked now, would say nothing about the next of that name. */
    @Test
    void nothing_is_decided_of_what_is_not_there() {
        Set<String> texts = entityTypes.stream()
                .flatMap(type -> UndecidedFields.textsOf(type.eventType()).stream())
                .map(EventField::component)
                .collect(Collectors.toSet());

        assertThat(texts).containsAll(notPersonal().keySet());
        assertThat(notPersonal().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private List<EventField> fields() {
        return entityTypes.stream()
                .flatMap(type -> EventField.of(type.eventType()))
                .distinct()
                .toList();
    }

    @Test
    void history_still_folds_when_any_marked_field_is_destroyed() {
        List<EventField> marked =
                fields().stream().filter(field -> field.marked().isPresent()).toList();

        assertThat(marked).isNotEmpty().allSatisfy(field -> assertThatCode(() -> mapper.readValue(
                        mapper.writeValueAsBytes(StandIns.of(field.declaredType())),
                        mapper.constructType(field.declaredType())))
                .as("%s of type %s", field.place(), field.declaredType().getTypeName())
                .doesNotThrowAnyException());
    }

    @Test
    void whatever_holds_personal_data_has_rules_on_how_long_it_is_kept() {
        Set<String> ruled =
                retentions.stream().map(retention -> retention.type().name()).collect(Collectors.toSet());
        Set<String> personal = entityTypes.stream()
                .filter(type -> EventField.of(type.eventType())
                        .anyMatch(field -> field.marked().isPresent()))
                .map(EntityType::name)
                .collect(Collectors.toSet());

        assertThat(ruled).isNotEmpty().isEqualTo(personal);
    }
}
