package nl.veiligwonen.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: a {@code @BeanParam @Valid} of every list. */
public class PageRequest {

    static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @DefaultValue("25")
    @Min(1) @Max(MAX_LIMIT) @Parameter(description = "How many items at most (aantal per pagina).")
    int limit = 25;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: the `next` of the page before (vervolgpunt). Absent for the first page.")
    @Nullable Cursor cursor;

    /** How many items are asked for at most: 1 to 100. */
    public int limit() {
        return limit;
    }

    /** How many items to read: one more than asked for, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** The place after which to read; empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor);
    }
}
