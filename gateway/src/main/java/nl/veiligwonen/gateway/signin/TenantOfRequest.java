package nl.veiligwonen.gateway.signin;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A request with an {@code Authorization} header is judged by its token alone; any other by the session of the page.
 * Two configurations rather than one for both, so that an identity token of the page is never good as a bearer token.
 */
@ApplicationScoped
class TenantOfRequest implements TenantResolver {

    private static final String PORTAL = "portal";

    @Override
    public String resolve(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION) ? OidcUtils.DEFAULT_TENANT_ID : PORTAL;
    }
}
