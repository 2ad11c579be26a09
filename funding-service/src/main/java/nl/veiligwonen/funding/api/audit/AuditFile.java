package nl.veiligwonen.funding.api.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer that is a file. */
final class AuditFile {

    private AuditFile() {}

    /**
     * A file under a name.
     *
     * @param type its media type, without parameters
     * @param name must hold nothing but letters, digits, hyphens and points
     */
    static <T> RestResponse<T> answer(String type, String name, T content) {
        return ResponseBuilder.ok(content)
                .type(type.equals(AuditFilesResource.ODS) ? MediaType.valueOf(type) : text(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    private static MediaType text(String type) {
        return MediaType.valueOf(type + ";charset=UTF-8");
    }
}
