package nl.veiligwonen.local.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder with the same files as another, so that what runs from it does not care what happens to the other. */
public enum Replica {
    /** For files that others replace but never write into: costs no room. */
    BY_LINKS {
        @Override
        void put(Path original, Path copy) throws IOException {
            try {
                Files.createLink(copy, original);
            } catch (IOException | UnsupportedOperationException e) { // another file system
                BY_COPIES.put(original, copy);
            }
        }
    },
    /** For files that a build may write into. */
    BY_COPIES {
        @Override
        void put(Path original, Path copy) throws IOException {
            Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    };

    abstract void put(Path original, Path copy) throws IOException;

    /** Makes the copy equal to the original; files with the same size and time are taken to be equal. */
    public void make(Path original, Path copy) throws IOException {
        Files.createDirectories(copy);
        removeWhatIsGone(original, copy);
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(copy.resolve(original.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = copy.resolve(original.relativize(file));
                if (!isSame(attributes, target)) {
                    Files.deleteIfExists(target);
                    put(file, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isSame(BasicFileAttributes original, Path copy) throws IOException {
        if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes present = Files.readAttributes(copy, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return original.size() == present.size() && original.lastModifiedTime().equals(present.lastModifiedTime());
    }

    private static void removeWhatIsGone(Path original, Path copy) throws IOException {
        Files.walkFileTree(copy, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!Files.exists(original.resolve(copy.relativize(file)), LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
