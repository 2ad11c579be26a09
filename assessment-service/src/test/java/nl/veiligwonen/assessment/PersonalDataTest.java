package nl.veiligwonen.assessment;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "assessment")
class PersonalDataTest extends PersonalDataContract {

    @Inject
    @Any
    Instance<EntityType<?, ?, ?>> entityTypes;

    @Override
    protected Stream<Class<?>> events() {
        return entityTypes.stream().map(EntityType::eventType);
    }
}
