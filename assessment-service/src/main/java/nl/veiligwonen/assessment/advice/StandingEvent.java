package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What can have become of an advice that stands. The names of these records are in the journal for ever. */
public sealed interface StandingEvent extends AdviceEvent {

    /** The revision that stood. */
    Revision revision();

    /** It holds no longer, for the office-holder has moved or the threat has changed. */
    record AdviceSuperseded(
            OrganisationId organisation,
            Revision revision,
            @PersonalData(Purpose.FINDINGS) SupersedeReason reason,
            @PersonalData(Purpose.FINDINGS) Optional<Motivation> motivation,
            Instant supersededAt)
            implements StandingEvent {}

    /** It holds no longer, for the term that was set for advices is over. */
    record AdviceLapsed(OrganisationId organisation, Revision revision, Instant lapsedAt) implements StandingEvent {}
}
