package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * Dates and times are ISO text in the years 0000 to 9999, and a time says its offset. Jackson would also take arrays and
 * numbers, and years that no calendar of ours can count with.
 */
final class StrictTimes extends SimpleModule {

    private static final int DATE_LENGTH = "2026-03-31".length();

    StrictTimes() {
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, StrictTimes::date));
        addDeserializer(Instant.class, new Text<>(Instant.class, StrictTimes::instant));
    }

    static LocalDate date(String text) {
        if (text.length() != DATE_LENGTH) {
            throw new DateTimeException("Not a date");
        }
        return LocalDate.parse(text);
    }

    static Instant instant(String text) {
        if (text.indexOf('T') != DATE_LENGTH) {
            throw new DateTimeException("Not a time");
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> reader;

        Text(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not text");
            }
            try {
                return reader.apply(parser.getText());
            } catch (DateTimeException unreadable) {
                throw context.weirdStringException("", _valueClass, "not an ISO date or time");
            }
        }
    }
}
