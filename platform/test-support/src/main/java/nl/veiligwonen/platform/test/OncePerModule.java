package nl.veiligwonen.platform.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is made once for all tests of a module. Remembered in system properties: Quarkus loads this class anew for each
 * application that it tests, but a module's tests share one JVM.
 */
final class OncePerModule {

    private static final String PREFIX = "veiligwonen.test.";
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private OncePerModule() {}

    /** The value of this name; made if it was not yet. The maker must not ask for others. */
    static String remember(String name, Supplier<String> maker) {
        return KNOWN.computeIfAbsent(name, unknownHere -> {
            String known = System.getProperty(PREFIX + name);
            String value = known == null ? maker.get() : known;
            System.setProperty(PREFIX + name, value);
            return value;
        });
    }
}
