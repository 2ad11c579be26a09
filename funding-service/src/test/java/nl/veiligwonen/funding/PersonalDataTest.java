package nl.veiligwonen.funding;

import io.quarkus.test.junit.QuarkusTest;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "funding")
class PersonalDataTest extends PersonalDataContract {}
