package nl.veiligwonen.platform.service.processing;

import static nl.veiligwonen.platform.web.processing.OperationActivities.during;
import static nl.veiligwonen.platform.web.processing.OperationActivities.notLogged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import org.junit.jupiter.api.Test;

class OperationActivitiesTest {

    @Test
    void an_operation_is_for_an_activity_or_for_none() {
        OperationActivities activities =
                new OperationActivities(List.of(during("scan-request", "see"), notLogged("Of nobody.", "count")));

        assertThat(activities.of("see"))
                .hasValueSatisfying(during -> assertThat(during.activity()).isEqualTo("scan-request"));
        assertThat(activities.of("count")).isEmpty();
    }

    @Test
    void an_activity_that_is_not_in_the_register_is_refused() {
        assertThatThrownBy(() -> new OperationActivities(List.of(during("gossip", "see"))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("gossip");
    }

    @Test
    void an_operation_is_not_for_two_things() {
        assertThatThrownBy(() ->
                        new OperationActivities(List.of(during("scan-request", "see"), notLogged("Of nobody.", "see"))))
                .hasMessageContaining("see");
    }
}
