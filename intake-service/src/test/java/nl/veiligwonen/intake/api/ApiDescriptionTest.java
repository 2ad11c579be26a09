package nl.veiligwonen.intake.api;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.OpenApiContract;

@QuarkusTest
@RealParts(service = "intake")
class ApiDescriptionTest extends OpenApiContract {}
