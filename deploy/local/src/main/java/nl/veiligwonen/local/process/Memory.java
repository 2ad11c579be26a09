package nl.veiligwonen.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a process and those it started hold in memory. */
public final class Memory {

    private Memory() {}

    /** Resident kibibytes by {@code ps}; pages that processes share are counted for each. */
    public static OptionalLong residentKib(ProcessHandle process) {
        LongStream pids =
                Stream.concat(Stream.of(process), process.descendants()).mapToLong(ProcessHandle::pid);
        String list = String.join(",", pids.mapToObj(Long::toString).toList());
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
