package nl.veiligwonen.intake;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "intake")
class PersonalDataTest extends PersonalDataContract {}
