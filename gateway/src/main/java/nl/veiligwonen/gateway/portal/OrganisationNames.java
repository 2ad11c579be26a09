package nl.veiligwonen.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.veiligwonen.contracts.register.OrganisationRegister;

/** What organisations are called, by their codes: public facts, so that the page can speak of them in plain words. */
@ApplicationScoped
class OrganisationNames {

    private final Buffer names;

    OrganisationNames() {
        JsonObject byCode = new JsonObject();
        OrganisationRegister.get()
                .all()
                .forEach(organisation -> byCode.put(organisation.id().code(), organisation.name()));
        names = byCode.toBuffer();
    }

    void register(@Observes Router router) {
        router.get("/assets/organisations.json").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .end(names));
    }
}
