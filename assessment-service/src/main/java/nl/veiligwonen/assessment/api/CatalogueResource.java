package nl.veiligwonen.assessment.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of measures to look at. It is the same for all and says nothing about any home. */
@Path("/measure-catalogues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Catalogue",
        description = "The catalogue of measures (maatregelencatalogus) that an advice can draw from, in versions.")
public class CatalogueResource {

    private final MeasureCatalogues catalogues;

    @Inject
    public CatalogueResource(MeasureCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Operation(
            operationId = "listMeasureCatalogues",
            summary = "List the versions of the catalogue of measures",
            description = "The oldest first; or the one that is valid on a day.")
    @APIResponse(responseCode = "200", description = "The versions.")
    public Page<CatalogueDetails> list(
            @Parameter(description = "Only the version that is valid on this day.", example = "2026-03-02")
                    @QueryParam("validOn")
                    @Nullable LocalDate validOn) {
        List<MeasureCatalogue> found = validOn == null
                ? catalogues.versions()
                : catalogues.validOn(validOn).stream().toList();
        return new Page<>(found.stream().map(this::details).toList(), null);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getMeasureCatalogue", summary = "Show a version of the catalogue of measures")
    @APIResponse(responseCode = "200", description = "The version.")
    public CatalogueDetails get(
            @Parameter(description = "Its number, from 1.", example = "2") @PathParam("version") String version) {
        return number(version).flatMap(catalogues::version).map(this::details).orElseThrow(() -> Problem.notFound()
                .asException());
    }

    private static Optional<Integer> number(String version) {
        try {
            return Optional.of(Integer.valueOf(version));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private CatalogueDetails details(MeasureCatalogue catalogue) {
        return CatalogueDetails.of(catalogues, catalogue);
    }
}
