package nl.veiligwonen.platform.exchange;

import java.util.Optional;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.WalkEvent;

/** Tells of the steps of walks as of drafts of an advice: the number of the step is the revision of the draft. */
class WalkPublication implements Publication {

    static final OrganisationId ORGANISATION = OrganisationId.of("gm0344");

    @Override
    public Publisher publisher() {
        return Publisher.ASSESSMENT;
    }

    @Override
    public Optional<IntegrationEvent> translate(RecordedEvent recorded) {
        return switch ((WalkEvent) recorded.event()) {
            case WalkEvent.StepTaken(int number) ->
                Optional.of(new AdviceDrafted(CaseId.of(recorded.entityId()), ORGANISATION, number));
            case WalkEvent.Rested() -> Optional.empty();
        };
    }
}
