package nl.veiligwonen.intake;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "intake")
class PersonalDataTest extends PersonalDataContract {

    @Override
    protected Map<String, String> notPersonal() {
        return Map.ofEntries(
                Map.entry("AttachmentAdded.addedBy", "an opaque subject of the identity provider"),
                Map.entry("Objection.code", "a code of a rule, from the code"),
                Map.entry("Objection.reason", "the words of a rule, from the code"),
                Map.entry("Objection.source", "an article of the regulation"),
                Map.entry("RuleVersion.id", "the name of a version of the rules"),
                Map.entry("ScanRequestedAfterMove.applicant", "an opaque subject of the identity provider"),
                Map.entry("ScanRequestedByOfficeHolder.applicant", "an opaque subject of the identity provider"));
    }
}
