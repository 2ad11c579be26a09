package nl.veiligwonen.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.local.suite.JsonFile;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final Realm realm = new Realm(Path.of("../keycloak/veilig-wonen-realm.json"));

    @Test
    void every_role_of_the_realm_has_a_demo_user() throws IOException {
        Set<String> roles = new HashSet<>();
        imported()
                .at("/roles/realm")
                .forEach(role -> roles.add(role.path("name").asText()));
        Set<String> played = new HashSet<>();
        realm.demoUsers().forEach(user -> played.addAll(user.roles()));

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
        assertThat(realm.withUserPerOrganisation()).isEqualTo(realm.withUserPerOrganisation());
        List<String> ids = imported()
                .path("users")
                .valueStream()
                .map(user -> user.path("id").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSize(36));
    }

    private JsonNode imported() throws IOException {
        return JsonFile.MAPPER.readTree(realm.withUserPerOrganisation());
    }
}
