package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.local.suite.JsonFile;

/**
 * The realm of a production site with what only the local one has laid over it: people, a client for scripts, and what saves time. As
 * imported it also has someone of each organisation that exists today, second factors, and systems with their keys.
 */
public final class Realm {

    /** Of someone who acts for an organisation: {@code org-gm0344}. */
    public static final String ORGANISATION_USER = "org-";

    /** The role that other roles are made of when they ask for a second factor. */
    public static final String SECOND_FACTOR = "second-factor";

    private final ObjectNode realm;
    private final ObjectNode systemTemplate;

    /** Read from a checkout's {@code deploy/keycloak}. */
    public Realm(Path folder) {
        realm = read(folder.resolve("veilig-wonen-realm.json"));
        Overlay.lay(realm, read(folder.resolve("local-realm.json")));
        systemTemplate = read(folder.resolve("system-of-an-organisation.json"));
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JsonFile.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people of the demo, in the order of the file. */
    public List<DemoUser> demoUsers() {
        Set<String> withSecondFactor = rolesWithSecondFactor();
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
                    roles.stream().anyMatch(withSecondFactor::contains),
                    organisation.isEmpty() ? Optional.empty() : Optional.of(organisation)));
        }
        return users;
    }

    /** The roles that ask for a second factor. */
    public Set<String> rolesWithSecondFactor() {
        Set<String> roles = new HashSet<>();
        for (JsonNode role : realm.at("/roles/realm")) {
            for (JsonNode part : role.at("/composites/realm")) {
                if (part.asText().equals(SECOND_FACTOR)) {
                    roles.add(role.path("name").asText());
                }
            }
        }
        return roles;
    }

    /** A demo user, or someone of an organisation of the register. */
    public Optional<DemoUser> user(String username) {
        return Stream.concat(demoUsers().stream(), organisationUsers())
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    /** The file that Keycloak imports: the same realm, the same secrets and the same day give the same bytes. */
    public byte[] imported(SecondFactors secondFactors, SystemKeys keys) {
        ObjectNode complete = realm.deepCopy();
        addPeopleOfOrganisations(complete.withArray("users"));
        addSecondFactors(complete.withArray("users"), secondFactors);
        DemoSystem.ALL.forEach(system -> complete.withArray("clients").add(client(system, keys)));
        return complete.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private void addPeopleOfOrganisations(ArrayNode users) {
        for (Organisation organisation : organisations()) {
            String code = organisation.id().code();
            ObjectNode user = users.addObject();
            // the id is the subject of tokens and so the actor of events: it must survive a new import
            user.put("id", idOf(ORGANISATION_USER + code).toString());
            user.put("username", ORGANISATION_USER + code);
            user.put("firstName", "E. de Medewerker");
            user.put("lastName", "van " + organisation.name());
            user.put("enabled", true);
            user.putArray("credentials").addObject().put("type", "password").put("value", password());
            user.putArray("realmRoles").add("organisation");
            user.putObject("attributes").putArray("organisation").add(code);
        }
    }

    private void addSecondFactors(ArrayNode users, SecondFactors secondFactors) {
        Set<String> withSecondFactor = rolesWithSecondFactor();
        for (JsonNode user : users) {
            if (user.path("realmRoles").valueStream().map(JsonNode::asText).anyMatch(withSecondFactor::contains)) {
                ((ArrayNode) user.path("credentials"))
                        .add(secondFactors.credentialOf(user.path("username").asText()));
            }
        }
    }

    /** The template, filled in. */
    private ObjectNode client(DemoSystem system, SystemKeys keys) {
        ObjectNode client = systemTemplate.deepCopy();
        fillIn(client, system, keys.shownOf(system));
        return client;
    }

    private static void fillIn(JsonNode node, DemoSystem system, String jwks) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> value(property.getValue(), system, jwks)
                    .ifPresent(property::setValue));
        }
        node.forEach(child -> fillIn(child, system, jwks));
    }

    private static Optional<JsonNode> value(JsonNode node, DemoSystem system, String jwks) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        return node.asText().equals("${jwks}")
                ? Optional.of(TextNode.valueOf(jwks))
                : system.valueOf(node.asText()).map(TextNode::valueOf);
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
                        "E. de Medewerker van " + organisation.name(),
                        List.of("organisation"),
                        false,
                        Optional.of(organisation.id().code())));
    }

    private static UUID idOf(String username) {
        return UUID.nameUUIDFromBytes(("veilig-wonen:" + username).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Organisation> organisations() {
        return OrganisationRegister.get().validOn(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    }
}
