package nl.veiligwonen.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers that carry a version. */
public final class Answers {

    private Answers() {}

    /** 200 with the entity, or what a command has made of it. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .build();
    }

    /**
     * 201 for what was created in a collection. The location is a path, so that it is right behind the gateway too.
     *
     * @param collection the collection that was posted to
     * @param id the last segment of the path of what was created
     */
    public static <T> RestResponse<T> created(UriInfo collection, Object id, T body, long version) {
        return ResponseBuilder.create(Status.CREATED, body)
                .header(HttpHeaders.LOCATION, collection.getRequestUri().getRawPath() + "/" + id)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .build();
    }
}
