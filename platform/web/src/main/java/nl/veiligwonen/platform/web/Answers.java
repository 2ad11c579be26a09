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

    /**
     * 201 for what was created in another collection than was posted to.
     *
     * @param called the address that was called
     * @param collection the path of the collection within the service, such as {@code notes}
     * @param id the last segment of the path of what was created
     */
    public static <T> RestResponse<T> created(UriInfo called, String collection, Object id, T body, long version) {
        return ResponseBuilder.create(Status.CREATED, body)
                .header(
                        HttpHeaders.LOCATION,
                        called.getBaseUriBuilder()
                                .path(collection)
                                .path(id.toString())
                                .build()
                                .getRawPath())
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .build();
    }
}
