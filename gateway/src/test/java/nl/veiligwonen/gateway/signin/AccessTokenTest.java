package nl.veiligwonen.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @Test
    void a_token_says_who_its_bearer_is_and_until_when() {
        AccessToken token = read("""
                {"sub":"7d1","exp":1767225600,"organisation":"gm0344",
                 "realm_access":{"roles":["organisation","offline_access"]}}""").orElseThrow();

        assertThat(token.subject()).isEqualTo("7d1");
        assertThat(token.roles()).containsExactly(Role.ORGANISATION);
        assertThat(token.organisation()).contains(OrganisationId.of("gm0344"));
        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void a_token_without_roles_gives_none() {
        assertThat(read("{\"sub\":\"7d1\",\"exp\":1767225600}").orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void a_role_that_asks_for_a_second_factor_makes_a_token_without_one_too_weak() {
        String adviser = "{\"sub\":\"7d1\",\"exp\":1767225600,\"realm_access\":{\"roles\":[\"adviser\"]}%s}";

        assertThat(read(adviser.formatted("")).orElseThrow().tooWeak()).isTrue();
        assertThat(read(adviser.formatted(",\"amr\":[\"pwd\"]")).orElseThrow().tooWeak())
                .isTrue();
        assertThat(read(adviser.formatted(",\"amr\":[\"pwd\",\"otp\"]"))
                        .orElseThrow()
                        .tooWeak())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no json",
                "{\"sub\":\"7d1\"}",
                "{\"exp\":1767225600}",
                "{\"sub\":\"7d1\",\"exp\":\"soon\"}",
                "{\"sub\":\"7d1\",\"exp\":1767225600,\"organisation\":\"nobody\"}",
                "{\"sub\":\"7d1\",\"exp\":1767225600,\"amr\":\"otp\"}",
                "{\"sub\":\"7d1\",\"exp\":1767225600,\"realm_access\":[]}"
            })
    void what_lacks_the_claims_of_our_realm_is_no_token_of_ours(String claims) {
        assertThat(read(claims)).isEmpty();
    }

    @Test
    void what_is_not_a_jwt_is_no_token_of_ours() {
        assertThat(AccessToken.ofVerified("opaque")).isEmpty();
        assertThat(AccessToken.ofVerified("a.!.c")).isEmpty();
    }

    @Test
    void a_token_does_not_show_itself_in_a_log() {
        AccessToken token = read("{\"sub\":\"7d1\",\"exp\":1767225600}").orElseThrow();

        assertThat(token.toString()).doesNotContain(token.value());
    }

    private static Optional<AccessToken> read(String claims) {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
        return AccessToken.ofVerified("e30." + payload + ".c2ln");
    }
}
