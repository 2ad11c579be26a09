package nl.veiligwonen.local.suite;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.local.certificate.Certificates;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.part.ApplicationPart;
import nl.veiligwonen.local.part.KafkaPart;
import nl.veiligwonen.local.part.KeycloakPart;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.part.PostgresqlPart;
import nl.veiligwonen.local.postgresql.Databases;

/** All parts, made for one checkout, one state folder and one set of ports. */
public record Suite(Checkout checkout, StateFolder state, Ports ports) {

    public List<Part> parts() {
        Secrets secrets = new Secrets(state);
        Databases databases = new Databases(ports, secrets, state.certificates());
        return List.of(
                new PostgresqlPart(checkout, state, ports, secrets, databases),
                new KafkaPart(state, ports),
                new KeycloakPart(checkout, state, ports, secrets, databases),
                application(PartName.INTAKE, secrets),
                application(PartName.ASSESSMENT, secrets),
                application(PartName.FUNDING, secrets),
                application(PartName.GATEWAY, secrets));
    }

    /** Sees to it that the certificates of the parts are there, and last. */
    public void provideCertificates() {
        new Certificates(state.certificates(), Clock.systemUTC()).provide(shown());
    }

    private List<String> shown() {
        if (!ports.mutualTls()) {
            return List.of(PartName.GATEWAY.id());
        }
        return Stream.concat(Stream.of(PartName.values()).map(PartName::id), Stream.of(Shown.LAUNCHER))
                .toList();
    }

    private Part application(PartName name, Secrets secrets) {
        return new ApplicationPart(name, checkout, state, ports, secrets);
    }
}
