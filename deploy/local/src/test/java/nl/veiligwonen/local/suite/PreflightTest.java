package nl.veiligwonen.local.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.veiligwonen.local.Trouble;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void a_disk_that_is_nearly_full_is_told_before_anything_starts() {
        assertThatThrownBy(() -> Preflight.requireRoom(Path.of("/data"), 999_999_999L))
                .isInstanceOf(Trouble.class)
                .hasMessage("The disk is nearly full: 999 MB are free at /data, and the suite needs 1000 MB.");
        assertThatCode(() -> Preflight.requireRoom(Path.of("/data"), Preflight.NEEDED_BYTES))
                .doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_told_with_the_part_and_the_program() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = socket.getLocalPort();
            Ports ports = new Ports(port, port, port, port, port, port, port, port, false);

            assertThatThrownBy(() -> Preflight.requireFreePorts(ports))
                    .isInstanceOf(Trouble.class)
                    .hasMessage("Port %d, which PostgreSQL needs, is taken by process %d (java)."
                            .formatted(port, ProcessHandle.current().pid()))
                    .extracting(trouble -> ((Trouble) trouble).advice())
                    .asString()
                    .contains("--port-base");
        }
    }
}
