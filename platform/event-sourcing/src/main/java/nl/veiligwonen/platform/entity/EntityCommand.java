package nl.veiligwonen.platform.entity;

import nl.veiligwonen.platform.domain.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to an entity, as it travels over the command bus.
 *
 * @param expectedVersion the version the caller has seen; null if it does not matter
 */
record EntityCommand<C>(
        String entityId,
        C command,
        Occasion occasion,
        @Nullable Long expectedVersion) {}
