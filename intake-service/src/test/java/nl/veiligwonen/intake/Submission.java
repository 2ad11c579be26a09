package nl.veiligwonen.intake;

import java.util.UUID;

/**
 * What a test sends to ask for a home scan.
 *
 * @param name of the office-holder
 * @param municipality in which the home lies
 */
public record Submission(
        String office, String name, String street, String houseNumber, String municipality, boolean exemption) {

    /** For a mayor who lives in Utrecht and whom no other test knows. */
    public static Submission ofSomeMayor() {
        return new Submission("MAYOR", someone(), "Oudegracht", "12a", IntakeApi.UTRECHT, false);
    }

    private static String someone() {
        return "Somebody " + UUID.randomUUID();
    }

    public Submission office(String other) {
        return new Submission(other, name, street, houseNumber, municipality, exemption);
    }

    public Submission municipality(String other) {
        return new Submission(office, name, street, houseNumber, other, exemption);
    }

    public Submission person(String other) {
        return new Submission(office, other, street, houseNumber, municipality, exemption);
    }

    public Submission street(String other) {
        return new Submission(office, name, other, houseNumber, municipality, exemption);
    }

    public Submission houseNumber(String other) {
        return new Submission(office, name, street, other, municipality, exemption);
    }

    public String json() {
        return """
            {
              "office": "%s",
              "officeHolder": {"name": "%s"},
              "termOfOffice": {"startsOn": "2025-07-01"},
              "home": {
                "street": "%s",
                "houseNumber": "%s",
                "postalCode": "3511AB",
                "city": "Utrecht",
                "municipality": "%s"
              },
              "residenceExemption": %s,
              "consentReference": "2026-00017"
            }
            """.formatted(office, name, street, houseNumber, municipality, exemption);
    }
}
