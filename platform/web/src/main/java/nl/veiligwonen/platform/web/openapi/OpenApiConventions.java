package nl.veiligwonen.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the document of a service: who to turn to, where it lives, how to sign in, which problems each operation
 * answers with, and the version on every answer (NL API Design Rules 2.2.0).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiConventions implements OASFilter {

    private static final String SECURITY_SCHEME = "bearer";

    /** A search is a POST that changes nothing. */
    private static final String SEARCH = "/_zoek";

    private final String root = ConfigProvider.getConfig()
            .getOptionalValue("quarkus.rest.path", String.class)
            .orElse("");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        complete(document.getInfo());
        document.setServers(List.of(
                OASFactory.createServer().url(root).description("Through the gateway, or at the service itself.")));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME)));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(SECURITY_SCHEME, bearer());
        StandardComponents.addTo(document.getComponents());
        ValueSchemas.correct(document.getComponents());
        if (document.getPaths() != null) {
            document.setPaths(relativeToRoot(document.getPaths()));
            document.getPaths().getPathItems().forEach(OpenApiConventions::complete);
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        Examples.mend(schema);
        if (schema.getRef() != null) {
            // What it refers to says its type.
            schema.setType(null);
        }
        return schema;
    }

    private static void complete(Info info) {
        info.setContact(OASFactory.createContact()
                .name("Veilig Wonen")
                .email("veilig-wonen@example.org")
                .url("https://example.org/veilig-wonen"));
        info.setLicense(OASFactory.createLicense().name("EUPL-1.2").identifier("EUPL-1.2"));
        info.setDescription(Optional.ofNullable(info.getDescription())
                        .map(own -> own + "\n\n")
                        .orElse("")
                + Conventions.TEXT);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm veilig-wonen, with audience veilig-wonen.");
    }

    private Paths relativeToRoot(Paths absolute) {
        Paths relative = OASFactory.createPaths();
        absolute.getPathItems()
                .forEach((path, item) ->
                        relative.addPathItem(path.startsWith(root) ? path.substring(root.length()) : path, item));
        return relative;
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, method, item, operation));
    }

    private static void complete(String path, HttpMethod method, PathItem item, Operation operation) {
        APIResponses responses =
                Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        responses.getAPIResponses().values().forEach(StandardComponents::addVersionHeader);
        problems(path, method, item, operation).forEach((status, problem) -> {
            APIResponse declared = responses.getAPIResponse(status);
            if (declared == null || declared.getContent() == null) {
                responses.addAPIResponse(status, problem);
            }
        });
        operation.setResponses(sorted(responses));
    }

    /** The problems that an operation can answer with. */
    private static Map<String, APIResponse> problems(
            String path, HttpMethod method, PathItem item, Operation operation) {
        Map<String, APIResponse> problems = new LinkedHashMap<>();
        boolean input = method != HttpMethod.GET && method != HttpMethod.HEAD;
        boolean changes = input && !path.endsWith(SEARCH);
        boolean parameters = isFilled(operation.getParameters()) || isFilled(item.getParameters());
        if (input || parameters) {
            problems.put("400", StandardComponents.reference("InvalidInput"));
        }
        problems.put("401", StandardComponents.reference("NotSignedIn"));
        problems.put("403", StandardComponents.reference("NotAllowed"));
        if (path.contains("{")) {
            problems.put("404", StandardComponents.reference("NotFound"));
        }
        problems.put("406", StandardComponents.reference("NotAcceptable"));
        if (changes) {
            problems.put("409", StandardComponents.reference("Refused"));
            problems.put("412", StandardComponents.reference("VersionMismatch"));
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", StandardComponents.reference("BodyTooLarge"));
            problems.put("415", StandardComponents.reference("UnsupportedMediaType"));
        }
        problems.put("500", StandardComponents.reference("InternalError"));
        problems.put("503", StandardComponents.reference("ServiceUnavailable"));
        return problems;
    }

    private static boolean isFilled(List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static APIResponses sorted(APIResponses responses) {
        APIResponses sorted = OASFactory.createAPIResponses();
        responses.getAPIResponses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.addAPIResponse(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
