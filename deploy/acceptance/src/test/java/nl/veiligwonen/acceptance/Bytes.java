package nl.veiligwonen.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for a word in the bytes of files as someone with the disk in his hands would: in plain text of one or two bytes a
 * letter, in whatever case, and in Base64 at each of its three offsets.
 */
final class Bytes {

    private static final int BLOCK = 1 << 20;

    private final List<byte[]> patterns;

    /** With which bytes a pattern begins. */
    private final boolean[] begins = new boolean[256];

    private Bytes(List<byte[]> patterns) {
        this.patterns = patterns;
        patterns.forEach(pattern -> begins[pattern[0] & 0xFF] = true);
    }

    /** What to look for. */
    static Bytes of(String word) {
        Set<String> written =
                new LinkedHashSet<>(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)));
        List<byte[]> patterns = new ArrayList<>();
        for (String each : written) {
            patterns.add(each.getBytes(StandardCharsets.US_ASCII));
            patterns.add(each.getBytes(StandardCharsets.UTF_16LE));
        }
        for (int offset = 0; offset < 3; offset++) {
            patterns.add(inBase64(word, offset));
        }
        return new Bytes(patterns);
    }

    /** The part of the Base64 of a text that does not depend on what stands before and after it. */
    private static byte[] inBase64(String word, int offset) {
        byte[] text = (" ".repeat(offset) + word).getBytes(StandardCharsets.US_ASCII);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(text);
        int first = (offset * 8 + 5) / 6;
        int last = text.length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }

    /** The files under these folders in which it occurs. A file that goes away meanwhile has held nothing that stays. */
    Set<Path> under(Path... folders) {
        Set<Path> found = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).filter(this::in).forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    /** Whether it occurs in a file. */
    boolean in(Path file) {
        int overlap =
                patterns.stream().mapToInt(pattern -> pattern.length).max().orElseThrow() - 1;
        byte[] block = new byte[BLOCK + overlap];
        try (InputStream bytes = Files.newInputStream(file)) {
            int kept = 0;
            int read = bytes.readNBytes(block, kept, BLOCK);
            while (read > 0) {
                int filled = kept + read;
                if (contains(block, filled)) {
                    return true;
                }
                kept = Math.min(overlap, filled);
                System.arraycopy(block, filled - kept, block, 0, kept);
                read = bytes.readNBytes(block, kept, BLOCK);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean contains(byte[] block, int filled) {
        for (int at = 0; at < filled; at++) {
            if (begins[block[at] & 0xFF] && anyAt(block, filled, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAt(byte[] block, int filled, int at) {
        for (byte[] pattern : patterns) {
            int end = at + pattern.length;
            if (end <= filled && Arrays.equals(block, at, end, pattern, 0, pattern.length)) {
                return true;
            }
        }
        return false;
    }
}
