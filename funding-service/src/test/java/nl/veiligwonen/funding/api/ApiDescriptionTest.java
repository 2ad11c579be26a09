package nl.veiligwonen.funding.api;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.OpenApiContract;

@QuarkusTest
@RealParts(service = "funding")
class ApiDescriptionTest extends OpenApiContract {}
