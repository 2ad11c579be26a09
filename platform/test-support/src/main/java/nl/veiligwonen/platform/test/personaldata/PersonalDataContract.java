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
import java.util.List;
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
