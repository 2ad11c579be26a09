package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What other commands ask of the launcher: a file per part, taken away when it is heard. */
public final class Wishes {

    /** What can be asked. */
    public enum Wish {
        START,
        STOP,
        RESTART
    }

    private final StateFolder state;

    public Wishes(StateFolder state) {
        this.state = state;
    }

    public void make(PartName part, Wish wish) {
        try {
            JsonFile.write(file(part), wish.name().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isPending(PartName part) {
        return Files.exists(file(part));
    }

    public Optional<Wish> hear(PartName part) {
        try {
            if (!isPending(part)) {
                return Optional.empty();
            }
            Wish wish = Wish.valueOf(Files.readString(file(part)));
            Files.delete(file(part));
            return Optional.of(wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget() {
        for (PartName part : PartName.values()) {
            hear(part);
        }
    }

    private Path file(PartName part) {
        return state.wishes().resolve(part.id());
    }
}
