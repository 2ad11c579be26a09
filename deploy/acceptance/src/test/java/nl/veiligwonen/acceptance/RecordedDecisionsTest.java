package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.PolicySet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that was decided about who may do what while the other tests used the suite: demo years, tours, wrong input, faults. */
@Order(10)
class RecordedDecisionsTest {

    static List<PartName> services() {
        return List.copyOf(PartName.services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_decision_is_made_again_the_same_by_the_policies_of_then(PartName service) throws SQLException {
        List<AccessDecision> decisions =
                Tables.decisions(service).stream().map(AccessDecision::read).toList();
        Map<String, PolicySet> policies = Tables.policySets(service).stream()
                .map(PolicySet::read)
                .collect(Collectors.toMap(PolicySet::version, set -> set));

        assertThat(decisions).isNotEmpty();
        assertThat(decisions).allSatisfy(decision -> assertThat(decision.again(policies.get(decision.policies())))
                .as("%s of %s", decision.action(), service)
                .isEqualTo(decision.ruling()));
        assertThat(decisions)
                .extracting(decision -> decision.ruling().isAllowed())
                .as("some were let in and some were not")
                .contains(true, false);
    }
}
