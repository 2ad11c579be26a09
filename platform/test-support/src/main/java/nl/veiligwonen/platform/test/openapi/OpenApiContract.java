package nl.veiligwonen.platform.test.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.veiligwonen.platform.test.linter.Spectral;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Example;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Operation;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds of the OpenAPI document of every service: the NL API Design Rules 2.2.0 as far as a document can show them,
 * and examples that work when they are pasted. A service's own test extends this class and starts the service.
 */
public abstract class OpenApiContract {

    private static final Path KEPT = Path.of("target", "openapi.json");

    private ApiDocument document;

    @BeforeEach
    void read() throws IOException {
        String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class) + ".json";
        String json = given().get(path).then().statusCode(200).extract().asString();
        Files.writeString(KEPT, json);
        document = new ApiDocument(new ObjectMapper().readTree(json));
    }

    @Test
    void the_document_tells_its_version_whom_to_turn_to_and_where_the_api_lives() {
        JsonNode root = document.root();

        assertThat(root.path("openapi").asText()).startsWith("3.1.");
        assertThat(root.at("/info/version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(root.at("/info/title").asText()).isNotBlank();
        assertThat(root.at("/info/description").asText()).isNotBlank();
        for (String field : List.of("name", "email", "url")) {
            assertThat(root.at("/info/contact/" + field).asText()).as(field).isNotBlank();
        }
        assertThat(root.at("/servers/0/url").asText()).matches("/[a-z]+/v[0-9]+");
    }

    @Test
    void paths_are_in_kebab_case_and_query_parameters_in_camel_case() {
        assertThat(document.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path())
                    .matches("(/([a-z0-9-]+|\\{[a-z][A-Za-z0-9]*}))*(/_[a-z]+)?")
                    .doesNotEndWith("/");
            assertThat(operation.parameters("query"))
                    .allSatisfy(parameter ->
                            assertThat(parameter.path("name").asText()).matches("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*"));
        });
    }

    @Test
    void each_operation_has_a_name_of_its_own_and_says_what_it_does() {
        assertThat(document.operations())
                .extracting(
                        operation -> operation.description().path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(document.operations()).allSatisfy(operation -> assertThat(
                        operation.description().path("summary").asText())
                .isNotBlank());
    }

    @Test
    void each_operation_tells_the_problems_it_can_answer_with() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.description().path("responses").has("400")).isEqualTo(operation.takesInput());
            assertThat(operation.description().path("responses").properties())
                    .extracting(answer -> answer.getKey())
                    .contains("401", "403", "406", "500");
            assertThat(document.answers(operation))
                    .filteredOn(answer -> answer.getKey().compareTo("400") >= 0)
                    .allSatisfy(answer -> assertThat(
                                    answer.getValue().path("content").has("application/problem+json"))
                            .as("%s: %s is a problem document", operation, answer.getKey())
                            .isTrue());
        });
    }

    @Test
    void each_answer_bears_the_version_of_the_api() {
        assertThat(document.operations()).allSatisfy(operation -> assertThat(document.answers(operation))
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.getValue().path("headers").has("API-Version"))
                                .as("%s: %s", operation, answer.getKey())
                                .isTrue()));
    }

    @Test
    void each_body_that_is_taken_has_an_example_that_works_when_it_is_pasted() {
        List<Operation> taking = document.operations().stream()
                .filter(operation -> operation.description().has("requestBody"))
                .toList();

        assertThat(taking).isNotEmpty().allSatisfy(operation -> assertThat(document.bodyExamples(operation))
                .as("examples of %s", operation)
                .isNotEmpty()
                .allSatisfy(this::fits));
    }

    @Test
    void each_example_of_a_schema_fits_it() {
        assertThat(document.schemaExamples()).isNotEmpty().allSatisfy(this::fits);
    }

    @Test
    void what_is_one_value_in_json_is_no_object_here() {
        assertThat(document.root().at("/components/schemas").properties())
                .filteredOn(schema -> schema.getKey().matches("CaseId|MeasureId|OrganisationId|EuroCents"))
                .allSatisfy(schema -> assertThat(schema.getValue().path("type").asText())
                        .as(schema.getKey())
                        .isIn("string", "integer"));
    }

    /** Runs where npm and the rule set are at hand; elsewhere it is reported as skipped, with what is missing. */
    @Test
    void spectral_finds_no_errors_by_the_nl_api_design_rules() {
        Spectral spectral = Spectral.here();
        assumeThat(spectral.missing()).isEmpty();

        Spectral.Report report = spectral.lint(KEPT);

        assertThat(report.errors()).as(report.text()).isZero();
    }

    private void fits(Example example) {
        assertThat(document.misfits(example))
                .as("%s at %s", example.value(), example.where())
                .isEmpty();
    }
}
