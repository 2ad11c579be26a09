package nl.veiligwonen.gateway.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A language that the page speaks; its words are in {@code texts_nl.properties} and so on, which the JVM keeps. */
public enum Language {
    DUTCH("nl", "Nederlands"),
    ENGLISH("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The language that was asked for; Dutch if none was, empty if it is none of these. */
    static Optional<Language> of(@Nullable String code) {
        return code == null
                ? Optional.of(DUTCH)
                : Arrays.stream(values())
                        .filter(language -> language.code.equals(code))
                        .findFirst();
    }

    /** As in BCP 47. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** All words of the page, by their keys. */
    Map<String, String> texts() {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.veiligwonen.gateway.portal.texts",
                Locale.of(code),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
