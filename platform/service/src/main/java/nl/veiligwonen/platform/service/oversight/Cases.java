package nl.veiligwonen.platform.service.oversight;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.web.access.ObjectFacts;

/** The cases of the service, by what a caller writes as their id. */
@Singleton
class Cases {

    private final CaseFacts cases;

    @Inject
    Cases(CaseFacts cases) {
        this.cases = cases;
    }

    /** What decides who may ask about a case; empty if there is none of that id. */
    Optional<ObjectFacts> find(String caseId) {
        try {
            return cases.factsOf(CaseId.of(caseId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
