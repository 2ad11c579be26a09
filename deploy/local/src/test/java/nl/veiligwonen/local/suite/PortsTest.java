package nl.veiligwonen.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void with_a_base_all_ports_are_in_a_row_from_the_gateway() {
        assertThat(allOf(Ports.from(9000))).containsExactlyInAnyOrder(9000, 9001, 9002, 9003, 9004, 9005, 9006, 9007);
        assertThat(Ports.from(9000).gateway()).isEqualTo(9000);
    }

    @Test
    void the_issuer_of_tokens_follows_the_port_of_keycloak() {
        assertThat(Ports.standard().issuer()).isEqualTo("http://localhost:8180/realms/veilig-wonen");
        assertThat(Ports.from(9000).issuer()).isEqualTo("http://localhost:9004/realms/veilig-wonen");
    }

    @Test
    void a_base_leaves_room_for_all_ports() {
        assertThat(allOf(Ports.from(65_528))).contains(65_535);
        assertThatThrownBy(() -> Ports.from(65_529)).hasMessageContaining("between 1024 and 65528");
        assertThatThrownBy(() -> Ports.from(80)).hasMessageContaining("between 1024 and 65528");
    }

    private static List<Integer> allOf(Ports ports) {
        return Arrays.stream(PartName.values())
                .flatMap(part -> ports.allOf(part).stream())
                .toList();
    }
}
