package nl.veiligwonen.intake.scanrequest.rules;

import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.Objection;
import nl.veiligwonen.intake.scanrequest.Office;
import nl.veiligwonen.intake.scanrequest.ScanApplication;

/** One rule for who is entitled to security measures at home. */
@FunctionalInterface
public interface EligibilityPolicy {

    /**
     * Holds a request against the rule.
     *
     * @param organisation who asks
     * @param application what is stated
     * @param day the day of the request
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Objection> objection(OrganisationId organisation, ScanApplication application, LocalDate day);

    /** Only who governs is entitled; representatives have the free home scan and the self-scan. */
    EligibilityPolicy OFFICE_GOVERNS =
            (organisation, application, day) -> switch (application.office().kind()) {
                case EXECUTIVE -> Optional.empty();
                case REPRESENTATIVE ->
                    objection(
                            organisation,
                            "representative",
                            "Representatives (volksvertegenwoordigers) are outside this regulation. They can have the"
                                    + " free home scan (woningscan) and do the self-scan of the CCV:"
                                    + " https://hetccv.nl/themas/integraal-veiligheidsbeleid/veiligheid-politieke-ambtsdragers/.");
            };

    /** The office is one of the organisation's own layer: a water board has no mayor. */
    EligibilityPolicy OFFICE_BELONGS_TO_ORGANISATION =
            (organisation, application, day) -> application.office().layer() == organisation.layer()
                    ? Optional.empty()
                    : objection(
                            organisation,
                            "office-of-another-layer",
                            "This office does not exist in the layer of government of the organisation that asks."
                                    + " The organisation in which the office is held can ask for it.");

    /** The office is held, or it is certain that it will be taken up. */
    EligibilityPolicy OFFICE_HELD_OR_CERTAIN =
            (organisation, application, day) -> application.termOfOffice().heldOrCertainOn(day)
                    ? Optional.empty()
                    : objection(
                            organisation,
                            "office-not-certain",
                            "It is not certain yet that the office will be taken up. Ask again when it is.");

    /** The home lies in the territory of appointment, or an exemption makes up for it; a water board has no such rule. */
    EligibilityPolicy HOME_IN_TERRITORY = (organisation, application, day) -> switch (organisation.layer()) {
        case MUNICIPALITY -> homeInMunicipality(organisation, application);
        case PROVINCE -> homeInProvince(organisation, application);
        case WATER_BOARD -> Optional.empty();
    };

    private static Optional<Objection> homeInMunicipality(OrganisationId municipality, ScanApplication application) {
        return application.home().municipality().equals(municipality) || application.residenceExemption()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "home-outside-municipality",
                        "The home lies outside the municipality of appointment and there is no exemption (ontheffing)"
                                + " from living there.",
                        source(municipality.layer()) + byAnalogy(application.office())));
    }

    /** An acting mayor (Gemeentewet 78) is under the rules for mayors because another article says so. */
    private static String byAnalogy(Office office) {
        return office == Office.ACTING_MAYOR
                ? ", by art. 3.2.14 of the Rechtspositiebesluit decentrale politieke ambtsdragers"
                : "";
    }

    private static Optional<Objection> homeInProvince(OrganisationId province, ScanApplication application) {
        if (application.home().province().equals(province)) {
            return Optional.empty();
        }
        if (application.office() == Office.KINGS_COMMISSIONER) {
            return objection(
                    province,
                    "home-outside-province",
                    "The home lies outside the province of appointment. Only a provincial executive member"
                            + " (gedeputeerde) can live elsewhere with an exemption (ontheffing).");
        }
        return application.residenceExemption()
                ? Optional.empty()
                : objection(
                        province,
                        "home-outside-province",
                        "The home lies outside the province of appointment and there is no exemption (ontheffing)"
                                + " from living there.");
    }

    private static Optional<Objection> objection(OrganisationId organisation, String code, String reason) {
        return Optional.of(new Objection(code, reason, source(organisation.layer())));
    }

    /** The article that entitles the office-holders of a layer. */
    private static String source(Layer layer) {
        String article =
                switch (layer) {
                    case PROVINCE -> "2.9";
                    case MUNICIPALITY -> "3.9";
                    case WATER_BOARD -> "4.9";
                };
        return "Regeling rechtspositie decentrale politieke ambtsdragers, art. " + article;
    }
}
