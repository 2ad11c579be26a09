package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether who calls must show a certificate (mutual TLS). Quarkus has a setting for it, but that is fixed when it is built.
 */
@Singleton
public class ClientCertificates implements HttpServerOptionsCustomizer {

    private final boolean required;

    @Inject
    public ClientCertificates(
            @ConfigProperty(name = "veiligwonen.web.client-certificates", defaultValue = "false") boolean required) {
        this.required = required;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (required) {
            options.setClientAuth(ClientAuth.REQUIRED);
        }
    }
}
