package nl.veiligwonen.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    @TempDir
    Path folder;

    private final Realm realm = new Realm(Path.of("../keycloak"));

    @Test
    void every_role_of_the_realm_has_a_demo_user() throws IOException {
        Set<String> roles = new HashSet<>();
        imported()
                .at("/roles/realm")
                .forEach(role -> roles.add(role.path("name").asText()));
        Set<String> played = new HashSet<>();
        realm.demoUsers().forEach(user -> played.addAll(user.roles()));

        roles.remove(Realm.SECOND_FACTOR); // part of others, and nobody's own
        assertThat(played).isEqualTo(roles);
    }

    @Test
    void each_duty_that_asks_for_two_people_has_two() {
        assertThat(realm.demoUsers())
                .extracting(DemoUser::username)
                .contains("adviser-1", "adviser-2", "authority-1", "authority-2", "official-1", "official-2");
    }

    @Test
    void someone_both_advises_and_judges_so_that_his_refusal_can_be_seen() {
        assertThat(realm.demoUsers())
                .filteredOn(user -> user.roles().containsAll(List.of("adviser", "security-authority")))
                .extracting(DemoUser::username)
                .containsExactly("deputy-1");
    }

    @Test
    void who_acts_for_an_organisation_has_its_code_and_nobody_else_has_one() {
        assertThat(realm.demoUsers())
                .allSatisfy(user -> assertThat(user.organisation().isPresent())
                        .as(user.username())
                        .isEqualTo(user.roles().contains("organisation")));
    }

    @Test
    void every_organisation_that_exists_today_can_sign_in() throws IOException {
        Optional<DemoUser> waterBoard = realm.user("org-ws0155");

        assertThat(waterBoard).hasValueSatisfying(user -> {
            assertThat(user.roles()).containsExactly("organisation");
            assertThat(user.organisation()).contains("ws0155");
        });
        assertThat(realm.user("org-gm9999")).isEmpty();
        assertThat(imported().path("users").size())
                .isGreaterThan(realm.demoUsers().size() + 370);
    }

    @Test
    void the_same_register_gives_the_same_file_so_that_a_user_keeps_his_id() throws IOException {
        assertThat(realm.imported(secondFactors(), keys())).isEqualTo(realm.imported(secondFactors(), keys()));
        List<String> ids = imported()
                .path("users")
                .valueStream()
                .map(user -> user.path("id").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void who_sees_or_decides_more_than_his_own_has_a_second_factor_and_nobody_else() throws IOException {
        assertThat(realm.rolesWithSecondFactor())
                .contains(
                        "adviser",
                        "security-authority",
                        "ministry-official",
                        "ministry-controller",
                        "auditor",
                        "operator")
                .doesNotContain("organisation", "office-holder", "coordinator");
        assertThat(imported().path("users")).allSatisfy(user -> {
            boolean asked = user.path("realmRoles").valueStream().anyMatch(role -> realm.rolesWithSecondFactor()
                    .contains(role.asText()));
            assertThat(user.path("credentials")
                            .valueStream()
                            .map(credential -> credential.path("type").asText()))
                    .as(user.path("username").asText())
                    .containsExactlyElementsOf(asked ? List.of("password", "otp") : List.of("password"));
        });
    }

    @Test
    void a_system_has_a_name_a_role_an_organisation_and_a_key_of_which_only_one_half_is_told() throws IOException {
        JsonNode system = imported()
                .path("clients")
                .valueStream()
                .filter(client -> client.path("clientId").asText().equals("system-utrecht"))
                .findFirst()
                .orElseThrow();

        assertThat(system.toString()).contains("gm0344").doesNotContain("${");
        assertThat(system.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        JsonNode key = JsonFile.MAPPER
                .readTree(system.path("attributes").path("jwks.string").asText())
                .at("/keys/0");
        assertThat(key.path("kty").asText()).isEqualTo("EC");
        assertThat(key.has("d")).isFalse();
        Path file = folder.resolve("secrets/system-utrecht-key.json");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private JsonNode imported() throws IOException {
        return JsonFile.MAPPER.readTree(realm.imported(secondFactors(), keys()));
    }

    private SecondFactors secondFactors() {
        return new SecondFactors(new Secrets(state()));
    }

    private SystemKeys keys() {
        return new SystemKeys(state());
    }

    private StateFolder state() {
        return new StateFolder(folder).create();
    }
}
