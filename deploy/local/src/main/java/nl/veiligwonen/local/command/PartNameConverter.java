package nl.veiligwonen.local.command;

import java.util.Arrays;
import java.util.Iterator;
import nl.veiligwonen.local.suite.PartName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part by the name that a person types. */
public final class PartNameConverter implements ITypeConverter<PartName> {

    /** What can be typed. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PartName.values()).map(PartName::id).iterator();
        }
    }

    @Override
    public PartName convert(String typed) {
        return PartName.of(typed)
                .orElseThrow(() -> new TypeConversionException("there is no part '%s'; the parts are %s"
                        .formatted(typed, String.join(", ", new Candidates()))));
    }
}
