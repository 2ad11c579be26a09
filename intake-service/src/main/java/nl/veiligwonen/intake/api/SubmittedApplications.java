package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.PersonName;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
import nl.veiligwonen.intake.scanrequest.TermOfOffice;

/** Turns what an organisation has sent, once it is valid, into what the rules judge. */
@ApplicationScoped
public class SubmittedApplications {

    private final Municipalities municipalities;

    @Inject
    public SubmittedApplications(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The application in a valid submission. */
    ScanApplication of(ScanRequestSubmission submission) {
        return new ScanApplication(
                submission.office(),
                new PersonName(submission.officeHolder().name()),
                termOfOffice(submission.termOfOffice()),
                home(submission.home()),
                submission.residenceExemption(),
                new ConsentReference(submission.consentReference()));
    }

    private static TermOfOffice termOfOffice(ScanRequestSubmission.Term term) {
        return term.certainSince() == null
                ? TermOfOffice.from(term.startsOn())
                : new TermOfOffice(term.startsOn(), term.certainSince());
    }

    private HomeAddress home(ScanRequestSubmission.Home home) {
        return new HomeAddress(
                home.street(),
                home.houseNumber(),
                home.postalCode(),
                home.city(),
                OrganisationId.of(home.municipality()),
                municipalities.provinceOf(home.municipality()).orElseThrow());
    }
}
