package nl.veiligwonen.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.veiligwonen.local.suite.JsonFile;
import org.junit.jupiter.api.Test;

class OverlayTest {

    @Test
    void what_has_the_same_name_becomes_one_what_is_new_is_added_and_the_rest_is_replaced() throws Exception {
        ObjectNode below = read("""
                {"kept": 1, "replaced": 1, "inside": {"kept": 1, "replaced": 1},
                 "clients": [{"clientId": "a", "kept": 1, "uris": ["x", "y"]}]}
                """);

        Overlay.lay(below, read("""
                {"replaced": 2, "inside": {"replaced": 2},
                 "clients": [{"clientId": "a", "uris": ["z"]}, {"clientId": "b"}], "users": [{"username": "u"}]}
                """));

        assertThat(below).isEqualTo(read("""
                {"kept": 1, "replaced": 2, "inside": {"kept": 1, "replaced": 2},
                 "clients": [{"clientId": "a", "kept": 1, "uris": ["z"]}, {"clientId": "b"}], "users": [{"username": "u"}]}
                """));
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) JsonFile.MAPPER.readTree(json);
    }
}
