package nl.veiligwonen.local.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.veiligwonen.local.Trouble;

/**
 * A system of an organisation that calls the suite under its own name, without a person.
 *
 * @param name what people call it: {@code utrecht}
 * @param organisation TOOI code of the organisation that it acts for
 */
public record DemoSystem(String name, String title, String organisation) {

    /** Those of the local realm. */
    public static final List<DemoSystem> ALL =
            List.of(new DemoSystem("utrecht", "Zaaksysteem van de gemeente Utrecht (verzonnen)", "gm0344"));

    /** The one of that name. */
    public static DemoSystem named(String name) {
        return ALL.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        "There is no demo system '%s'.".formatted(name),
                        "There is " + ALL.stream().map(DemoSystem::name).collect(Collectors.joining(", ")) + "."));
    }

    /** Its name in the realm, which is the actor of what it does. */
    public String clientId() {
        return "system-" + name;
    }

    /** What the template of such a client leaves open, less its keys. */
    Optional<String> valueOf(String placeholder) {
        return switch (placeholder) {
            case "${clientId}" -> Optional.of(clientId());
            case "${name}" -> Optional.of(title);
            case "${organisation}" -> Optional.of(organisation);
            default -> Optional.empty();
        };
    }
}
