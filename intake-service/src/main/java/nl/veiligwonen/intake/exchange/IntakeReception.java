package nl.veiligwonen.intake.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.contracts.AssessmentEvent.CaseReferred;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.FundingEvent.ContributionSetOff;
import nl.veiligwonen.contracts.FundingEvent.PaymentConfirmed;
import nl.veiligwonen.contracts.FundingEvent.ProvisionClosed;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.intake.CaseCommands;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteClosedProvision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** What becomes of a case after the visit, as the other services tell it. */
@ApplicationScoped
public class IntakeReception implements Reception {

    private static final Actor INTAKE = Actor.system("intake");

    private final CaseCommands commands;
    private final Clock clock;

    @Inject
    public IntakeReception(CaseCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<Publisher> publishers() {
        return Set.of(Publisher.ASSESSMENT, Publisher.FUNDING);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        if (event instanceof CaseReferred referred) {
            note(referred.caseId(), new NoteReferral());
        } else if (event instanceof AdviceEstablished established) {
            note(established.caseId(), new NoteEstablishedAdvice());
        } else if (event instanceof AdviceEstablishedWithoutMeasures established) {
            note(established.caseId(), new NoteAdviceWithoutMeasures());
        } else if (event instanceof PaymentConfirmed paid) {
            note(paid.caseId(), new NotePaidContribution());
        } else if (event instanceof ContributionSetOff paid && paid.paidInFull()) {
            note(paid.caseId(), new NotePaidContribution());
        } else if (event instanceof ProvisionClosed closed) {
            note(closed.caseId(), new NoteClosedProvision());
        }
    }

    private void note(CaseId caseId, ScanRequestCommand news) {
        commands.handle(caseId, news, new Occasion(INTAKE, clock.instant()), null);
    }
}
