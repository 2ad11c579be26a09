package nl.veiligwonen.platform.service.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.platform.service.ChangesState;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Tells of the header {@code Idempotency-Key} at each operation that changes state. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyDocumentation implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    /** The operations that change state. */
    private final Set<String> changing;

    public IdempotencyKeyDocumentation(IndexView index) {
        changing = index.getAnnotations(ChangesState.class).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(use -> use.target().asMethod().annotation(OPERATION))
                .flatMap(Stream::ofNullable)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().entrySet().stream())
                .filter(entry -> changing.contains(entry.getValue().getOperationId()))
                .forEach(entry -> entry.getValue().addParameter(parameter(entry.getKey())));
    }

    private static Parameter parameter(HttpMethod method) {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(method == HttpMethod.POST)
                .description("A new key for each new request; the same for a repeat, which then changes nothing.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255)
                        .addExample("0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c"));
    }
}
