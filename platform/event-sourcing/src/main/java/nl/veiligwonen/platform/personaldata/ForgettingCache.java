package nl.veiligwonen.platform.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory and can hold personal data, or its key. Nothing stays for longer than
 * {@link Destruction#FORGOTTEN_WITHIN}. What is told to be forgotten is forgotten at once, also if somebody who has read
 * it just before puts it in just after.
 */
public final class ForgettingCache<K, V> {

    private final Function<K, String> owner;
    private final Cache<K, V> kept;
    private final Cache<String, Boolean> destroyedLately =
            Caffeine.newBuilder().expireAfterWrite(Destruction.FORGOTTEN_WITHIN).build();

    /**
     * An empty one.
     *
     * @param size how much it keeps at most
     * @param owner whose data something is: the id of a case or of another entity
     */
    public ForgettingCache(int size, Function<K, String> owner) {
        this.owner = owner;
        this.kept = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(Destruction.FORGOTTEN_WITHIN)
                .build();
    }

    /** What is kept under a key; null if nothing is. */
    public @Nullable V find(K key) {
        return kept.getIfPresent(key);
    }

    /** Keeps this in the place of what was kept. */
    public void keep(K key, V value) {
        keep(key, value, (before, given) -> given);
    }

    /**
     * Keeps this.
     *
     * @param better which of two is kept: what was, or what is given
     */
    public void keep(K key, V value, BinaryOperator<V> better) {
        kept.asMap().merge(key, value, better);
        if (destroyedLately.getIfPresent(owner.apply(key)) != null) {
            kept.invalidate(key);
        }
    }

    /** Forgets all that is of someone. */
    public void forget(String destroyed) {
        destroyedLately.put(destroyed, true);
        kept.asMap().keySet().removeIf(key -> owner.apply(key).equals(destroyed));
    }

    /** Forgets all there is, as a process does that ends. */
    public void forgetAll() {
        kept.invalidateAll();
    }
}
