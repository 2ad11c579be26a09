package nl.veiligwonen.platform.service.oversight;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.web.access.ObjectFacts;

/** What decides who may ask about a case. A service has one bean of it. */
public interface CaseFacts {

    /** What is known of a case; empty if the service does not know it. */
    Optional<ObjectFacts> factsOf(CaseId caseId);
}
