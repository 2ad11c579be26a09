package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.local.suite.JsonFile;

/** The realm as checked in, with its demo users; and as imported, with a user for each organisation that exists today. */
public final class Realm {

    /** Of a user of an organisation: {@code org-gm0344}. */
    public static final String ORGANISATION_USER = "org-";

    private final ObjectNode realm;

    public Realm(Path file) {
        try {
            realm = (ObjectNode) JsonFile.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people of the demo, in the order of the file. */
    public List<DemoUser> demoUsers() {
        List<DemoUser> users = new ArrayList<>();
        for (JsonNode user : realm.withArray("users")) {
            List<String> roles = new ArrayList<>();
            user.path("realmRoles").forEach(role -> roles.add(role.asText()));
            String organisation = user.at("/attributes/organisation/0").asText();
            users.add(new DemoUser(
                    user.path("username").asText(),
                    user.at("/credentials/0/value").asText(),
                    user.path("firstName").asText() + " "
                            + user.path("lastName").asText(),
                    roles,
                    organisation.isEmpty() ? Optional.empty() : Optional.of(organisation)));
        }
        return users;
    }

    /** A demo user, or the user of an organisation of the register. */
    public Optional<DemoUser> user(String username) {
        return Stream.concat(demoUsers().stream(), organisationUsers())
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    /** The file that Keycloak imports: the same realm and the same day give the same bytes. */
    public byte[] withUserPerOrganisation() {
        ObjectNode complete = realm.deepCopy();
        ArrayNode users = complete.withArray("users");
        for (Organisation organisation : organisations()) {
            String code = organisation.id().code();
            ObjectNode user = users.addObject();
            // the id is the subject of tokens and so the actor of events: it must survive a new import
            user.put("id", idOf(ORGANISATION_USER + code).toString());
            user.put("username", ORGANISATION_USER + code);
            user.put("firstName", organisation.name());
            user.put("enabled", true);
            user.putArray("credentials").addObject().put("type", "password").put("value", password());
            user.putArray("realmRoles").add("organisation");
            user.putObject("attributes").putArray("organisation").add(code);
        }
        return complete.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** The one password of all demo users. */
    public String password() {
        return demoUsers().getFirst().password();
    }

    private Stream<DemoUser> organisationUsers() {
        return organisations().stream()
                .map(organisation -> new DemoUser(
                        ORGANISATION_USER + organisation.id().code(),
                        password(),
                        organisation.name(),
                        List.of("organisation"),
                        Optional.of(organisation.id().code())));
    }

    private static UUID idOf(String username) {
        return UUID.nameUUIDFromBytes(("veilig-wonen:" + username).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Organisation> organisations() {
        return OrganisationRegister.get().validOn(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    }
}
