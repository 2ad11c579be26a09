package nl.veiligwonen.assessment;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "assessment")
class PersonalDataTest extends PersonalDataContract {

    @Override
    protected Map<String, String> notPersonal() {
        return Map.of();
    }
}
