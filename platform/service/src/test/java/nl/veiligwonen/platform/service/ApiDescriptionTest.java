package nl.veiligwonen.platform.service;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.OpenApiContract;

@QuarkusTest
@RealParts(service = "notes")
class ApiDescriptionTest extends OpenApiContract {}
