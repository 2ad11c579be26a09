package nl.veiligwonen.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Whether something listens on a port of this machine, and what. */
public final class PortUse {

    private static final String LISTENING = "0A";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    private PortUse() {}

    /** Someone who listens on the port at any address by which {@code localhost} may be reached. */
    public static boolean isTaken(int port) {
        return LOOPBACK.stream().anyMatch(address -> isTaken(address, port));
    }

    private static boolean isTaken(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return false;
        } catch (BindException e) {
            // a machine without IPv6 has no ::1 to bind to: "Cannot assign requested address"
            return String.valueOf(e.getMessage()).contains("in use");
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that listens, as far as this user may know. */
    public static OptionalLong listener(int port) {
        OptionalLong fromProc = inodeOfListener(port).map(PortUse::holderOf).orElse(OptionalLong.empty());
        return fromProc.isPresent() ? fromProc : fromLsof(port);
    }

    /** What a person recognises the process by. */
    public static String describe(long pid) {
        String command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(path -> Path.of(path).getFileName().toString())
                .orElse("unknown command");
        return "process " + pid + " (" + command + ")";
    }

    /** Linux: {@code /proc/net/tcp} has "sl local_address rem_address st ... inode" with addresses as HEX:HEXPORT. */
    private static Optional<String> inodeOfListener(int port) {
        String suffix = String.format(":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table), StandardCharsets.US_ASCII)) {
                Optional<String> inode = lines.map(line -> line.trim().split("\\s+"))
                        .filter(column ->
                                column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING))
                        .map(column -> column[9])
                        .findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException e) {
                // not Linux
            }
        }
        return Optional.empty();
    }

    private static OptionalLong holderOf(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .mapToLong(ProcessHandle::pid)
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).toString().equals(socket);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    /** macOS, and anything else with lsof. */
    private static OptionalLong fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(lsof.getInputStream(), StandardCharsets.US_ASCII))) {
                String pid = out.readLine();
                return pid == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid.trim()));
            }
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
