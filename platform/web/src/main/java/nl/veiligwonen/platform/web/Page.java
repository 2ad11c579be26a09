package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where the next part begins, for the parameter {@code cursor}; null if this is the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(description = "The items, in the order of the list.", required = true)
        List<T> items,

        @Schema(description = "The cursor of the next page (vervolgpunt); absent on the last page.") @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that was asked for.
     *
     * @param fetched up to {@link PageRequest#fetch()} rows, in order
     * @param item what is shown of a row
     * @param cursor the place of a row
     */
    public static <R, T> Page<T> of(
            PageRequest request, List<R> fetched, Function<R, T> item, Function<R, Cursor> cursor) {
        boolean more = fetched.size() > request.limit();
        List<R> rows = more ? fetched.subList(0, request.limit()) : fetched;
        return new Page<>(
                rows.stream().map(item).toList(),
                more ? cursor.apply(rows.getLast()).toString() : null);
    }
}
