package nl.veiligwonen.funding.api;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;

/** Case ids as they stand in paths. */
final class CaseIds {

    private CaseIds() {}

    /** The case id; empty for what is none, so that it is answered as a case that does not exist. */
    static Optional<CaseId> parse(String caseId) {
        try {
            return Optional.of(CaseId.of(caseId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
