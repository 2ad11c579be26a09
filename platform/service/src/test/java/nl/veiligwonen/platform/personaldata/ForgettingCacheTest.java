package nl.veiligwonen.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgettingCacheTest {

    private final ForgettingCache<KeyName, String> cache = new ForgettingCache<>(10, KeyName::owner);
    private final KeyName name = new KeyName("case", "IDENTITY");

    @Test
    void what_is_kept_is_found() {
        cache.keep(name, "key");

        assertThat(cache.find(name)).isEqualTo("key");
    }

    @Test
    void the_better_of_two_stays() {
        cache.keep(name, "key");
        cache.keep(name, "longer key", (before, given) -> before.length() > given.length() ? before : given);
        cache.keep(name, "short", (before, given) -> before.length() > given.length() ? before : given);

        assertThat(cache.find(name)).isEqualTo("longer key");
    }

    @Test
    void what_was_destroyed_is_forgotten_and_nothing_else() {
        KeyName other = new KeyName("other case", "IDENTITY");
        cache.keep(name, "key");
        cache.keep(other, "other key");

        cache.forget("case");

        assertThat(cache.find(name)).isNull();
        assertThat(cache.find(other)).isEqualTo("other key");
    }

    @Test
    void what_was_read_before_it_was_destroyed_is_not_kept_after() {
        cache.forget("case");

        cache.keep(name, "key");

        assertThat(cache.find(name)).isNull();
    }
}
