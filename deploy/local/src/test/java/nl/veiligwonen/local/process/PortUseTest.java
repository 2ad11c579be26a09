package nl.veiligwonen.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortUseTest {

    @Test
    void a_port_that_nobody_has_is_free() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertThat(PortUse.isTaken(port)).isFalse();
    }

    @Test
    void the_one_who_listens_is_named() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(PortUse.isTaken(socket.getLocalPort())).isTrue();
            assertThat(PortUse.listener(socket.getLocalPort()))
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void someone_who_listens_at_every_address_has_the_port_too() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertThat(PortUse.isTaken(socket.getLocalPort())).isTrue();
        }
    }

    @Test
    void a_process_is_described_so_that_a_person_recognises_it() {
        long self = ProcessHandle.current().pid();

        assertThat(PortUse.describe(self)).isEqualTo("process " + self + " (java)");
    }
}
