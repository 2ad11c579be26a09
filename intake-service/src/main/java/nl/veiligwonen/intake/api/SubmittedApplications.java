package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.PersonName;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
import nl.veiligwonen.intake.scanrequest.TermOfOffice;
import org.jspecify.annotations.Nullable;

/** Turns what has been sent, once it is valid, into what the rules judge. */
@ApplicationScoped
public class SubmittedApplications {

    private final RegisteredOrganisations organisations;

    @Inject
    public SubmittedApplications(RegisteredOrganisations organisations) {
        this.organisations = organisations;
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

    /** The application of an office-holder in a valid submission of his own: he needs no consent but his own. */
    ScanApplication of(OwnScanRequestSubmission submission) {
        return new ScanApplication(
                submission.office(),
                new PersonName(submission.officeHolder().name()),
                termOfOffice(submission.termOfOffice()),
                home(submission.home()),
                submission.residenceExemption(),
                null);
    }

    /**
     * The same application, from another home.
     *
     * @param consent where the consent to the visit there is kept; null if the office-holder asks himself
     */
    ScanApplication moved(ScanApplication before, Move move, @Nullable ConsentReference consent) {
        return new ScanApplication(
                before.office(),
                before.officeHolder(),
                before.termOfOffice(),
                home(move.home()),
                move.residenceExemption(),
                consent);
    }

    /** The same application, with what has been supplied in the place of what was there. */
    ScanApplication completed(ScanApplication before, Supplement supplement) {
        return new ScanApplication(
                before.office(),
                supplement.officeHolder() == null
                        ? before.officeHolder()
                        : new PersonName(supplement.officeHolder().name()),
                supplement.termOfOffice() == null ? before.termOfOffice() : termOfOffice(supplement.termOfOffice()),
                supplement.home() == null ? before.home() : home(supplement.home()),
                supplement.residenceExemption() == null ? before.residenceExemption() : supplement.residenceExemption(),
                supplement.consentReference() == null
                        ? before.consent()
                        : new ConsentReference(supplement.consentReference()));
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
                organisations.provinceOf(home.municipality()).orElseThrow());
    }
}
