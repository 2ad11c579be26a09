package nl.veiligwonen.local.screen;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.local.keycloak.DemoUser;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;

/** What a person sees when the suite is ready: the addresses, who can sign in, and one thing to try. */
public final class Welcome {

    private final Ports ports;
    private final Realm realm;

    public Welcome(Ports ports, Realm realm) {
        this.ports = ports;
        this.realm = realm;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("\nAddresses\n");
        address(text, "portal and all APIs", ports.url(PartName.GATEWAY) + "/");
        for (PartName service : PartName.services()) {
            address(text, service.title(), "%s/%s/v1/openapi.json".formatted(ports.url(service), service.id()));
        }
        address(text, "Keycloak", ports.url(PartName.KEYCLOAK) + "/  (admin; password in .vw/secrets/passwords.json)");
        address(
                text,
                "PostgreSQL",
                "localhost:" + ports.postgresql() + "  (databases intake, assessment, funding, keycloak)");
        address(text, "Kafka", ports.bootstrapServers());

        List<DemoUser> users = realm.demoUsers();
        text.append("\nDemo users (password: ")
                .append(realm.password())
                .append("; with a * they also need the code of ./vw code USER)\n");
        for (DemoUser user : users) {
            text.append("  %-20s %-22s %s"
                            .formatted(
                                    user.username() + (user.secondFactor() ? " *" : ""),
                                    String.join(", ", user.roles()),
                                    of(user))
                            .stripTrailing())
                    .append('\n');
        }
        text.append("  %-20s %-22s any organisation of the register, by its code\n"
                .formatted(Realm.ORGANISATION_USER + "gm0344", "organisation"));

        text.append("\nTry\n  curl --cacert $(./vw certificate) -H \"Authorization: Bearer $(./vw token utrecht)\" ")
                .append(ports.url(PartName.GATEWAY))
                .append("/intake/v1/scan-requests\n");
        return text.toString();
    }

    private static void address(StringBuilder text, String what, String where) {
        text.append("  %-20s %s%n".formatted(what, where));
    }

    private static String of(DemoUser user) {
        Optional<String> code = user.organisation();
        return code.flatMap(known -> OrganisationRegister.get().find(OrganisationId.of(known)))
                .map(Organisation::name)
                .map(name -> name + " (" + code.orElseThrow() + ")")
                .orElse("");
    }
}
