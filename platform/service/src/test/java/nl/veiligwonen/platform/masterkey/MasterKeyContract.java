package nl.veiligwonen.platform.masterkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What any master key does, wherever it is. Each test has one of its own, with one version. */
interface MasterKeyContract {

    byte[] KEY = "a key that must not be seen".getBytes(UTF_8);
    byte[] PLACE = "data-key|case-1|IDENTITY".getBytes(UTF_8);
    byte[] ELSEWHERE = "data-key|case-2|IDENTITY".getBytes(UTF_8);

    /** The master key of this test, as one process has it. */
    MasterKey key();

    /** The same master key as another process has it. */
    MasterKey sameElsewhere();

    @Test
    default void a_wrapped_key_is_ciphertext_that_names_its_version() {
        WrappedKey wrapped = key().wrap(KEY, PLACE);

        assertThat(wrapped.version())
                .startsWith(key().kind() + ":")
                .isEqualTo(key().versions().getLast());
        assertThat(new String(wrapped.bytes(), UTF_8)).doesNotContain("must not be seen");
        assertThat(key().unwrap(wrapped, PLACE)).isEqualTo(KEY);
    }

    @Test
    default void the_same_key_is_never_wrapped_twice_alike() {
        assertThat(key().wrap(KEY, PLACE).bytes())
                .isNotEqualTo(key().wrap(KEY, PLACE).bytes());
    }

    @Test
    default void another_process_unwraps_it() {
        assertThat(sameElsewhere().unwrap(key().wrap(KEY, PLACE), PLACE)).isEqualTo(KEY);
    }

    @Test
    default void a_key_can_not_be_moved_to_another_place() {
        WrappedKey wrapped = key().wrap(KEY, PLACE);

        assertThatThrownBy(() -> key().unwrap(wrapped, ELSEWHERE)).isInstanceOf(MasterKeyException.class);
    }

    @Test
    default void a_changed_key_is_refused() {
        WrappedKey wrapped = key().wrap(KEY, PLACE);
        byte[] changed = wrapped.bytes().clone();
        changed[changed.length - 2] ^= 1;

        assertThatThrownBy(() -> key().unwrap(new WrappedKey(wrapped.version(), changed), PLACE))
                .isInstanceOf(MasterKeyException.class);
    }

    @Test
    default void a_new_version_wraps_and_the_old_one_still_unwraps() {
        WrappedKey old = key().wrap(KEY, PLACE);

        String version = key().makeVersion();

        assertThat(version).isNotEqualTo(old.version());
        assertThat(key().versions()).containsExactly(old.version(), version);
        assertThat(key().wrap(KEY, PLACE).version()).isEqualTo(version);
        assertThat(key().unwrap(old, PLACE)).isEqualTo(KEY);
    }

    @Test
    default void another_process_goes_on_with_a_new_version_at_once() {
        MasterKey elsewhere = sameElsewhere();
        String version = key().makeVersion();

        WrappedKey wrapped = elsewhere.wrap(KEY, PLACE);

        assertThat(wrapped.version()).isEqualTo(version);
        assertThat(elsewhere.unwrap(key().wrap(KEY, PLACE), PLACE)).isEqualTo(KEY);
    }

    @Test
    default void a_key_is_wrapped_again_by_the_new_version() {
        WrappedKey old = key().wrap(KEY, PLACE);
        String version = key().makeVersion();

        WrappedKey rewrapped = key().rewrap(old, PLACE);

        assertThat(rewrapped.version()).isEqualTo(version);
        assertThat(key().unwrap(rewrapped, PLACE)).isEqualTo(KEY);
        assertThatThrownBy(() -> key().rewrap(old, ELSEWHERE)).isInstanceOf(MasterKeyException.class);
    }
}
