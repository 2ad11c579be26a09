package nl.veiligwonen.platform.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import nl.veiligwonen.platform.dated.NumberedFiles;
import nl.veiligwonen.platform.domain.retention.SelectionList;
import nl.veiligwonen.platform.domain.retention.SelectionLists;

/** Reads the selection lists: {@code selection-lists/1.json} and on. */
public final class SelectionListFiles {

    private SelectionListFiles() {}

    /**
     * All lists there are.
     *
     * @throws UncheckedIOException if a file is no selection list
     */
    @Produces
    @Singleton
    public static SelectionLists read() {
        return new SelectionLists(NumberedFiles.read(SelectionListFiles.class, "selection-lists", SelectionList.class));
    }
}
