package nl.veiligwonen.assessment.api;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.OpenApiContract;

@QuarkusTest
@RealParts(service = "assessment")
class ApiDescriptionTest extends OpenApiContract {}
