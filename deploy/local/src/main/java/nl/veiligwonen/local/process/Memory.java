package nl.veiligwonen.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a process and those it started hold in memory. */
public final class Memory {

    private Memory() {}

    /** In KiB. On Linux each page counts once, whoever shares it (PSS); elsewhere once per process (RSS). */
    public static OptionalLong residentKib(ProcessHandle process) {
        List<Long> pids = Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
        List<Optional<Long>> shares = pids.stream().map(Memory::proportionalKib).toList();
        if (shares.stream().allMatch(Optional::isPresent)) {
            return OptionalLong.of(
                    shares.stream().mapToLong(Optional::orElseThrow).sum());
        }
        return fromPs(pids);
    }

    private static Optional<Long> proportionalKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong fromPs(List<Long> pids) {
        String list = String.join(",", pids.stream().map(Object::toString).toList());
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", list)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String sizes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return OptionalLong.of(
                    sizes.lines().map(String::trim).mapToLong(Long::parseLong).sum());
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
