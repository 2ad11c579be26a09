package nl.veiligwonen.funding.payment;

import java.util.Arrays;
import java.util.Optional;

/**
 * The reasons for which banks reject or return SEPA credit transfers, with what each means and what can be done. Source:
 * the SEPA Credit Transfer rulebook (EPC125-05) and its guidance on reason codes (EPC135-18).
 */
public enum RejectionReason {
    AC01("The account number is wrong.", "Het rekeningnummer is onjuist.", Remedy.REGISTER_ACCOUNT),
    AC04("The account has been closed.", "De rekening is opgeheven.", Remedy.REGISTER_ACCOUNT),
    AC06("The account has been blocked.", "De rekening is geblokkeerd.", Remedy.ASK_ORGANISATION),
    AG01("The account takes no transfers.", "De rekening accepteert geen overboekingen.", Remedy.REGISTER_ACCOUNT),
    AG02("The bank does not know this kind of payment.", "De bank kent deze soort betaling niet.", Remedy.ASK_BANK),
    AM02("The amount is more than the bank allows.", "Het bedrag is hoger dan de bank toestaat.", Remedy.ASK_BANK),
    AM04("There was not enough money on our account.", "Ons saldo was niet toereikend.", Remedy.FUND_AND_REPEAT),
    AM05(
            "The bank takes it for a payment that was made already.",
            "De bank houdt het voor een dubbele betaling.",
            Remedy.FIND_OUT_FIRST),
    BE04("The address of the receiver is missing.", "Het adres van de ontvanger ontbreekt.", Remedy.ASK_BANK),
    CNOR(
            "The bank of the receiver can't be reached.",
            "De bank van de ontvanger is niet bereikbaar.",
            Remedy.REGISTER_ACCOUNT),
    CUST(
            "The payment was withdrawn by who ordered it.",
            "De betaling is door de opdrachtgever ingetrokken.",
            Remedy.FIND_OUT_FIRST),
    DNOR(
            "Our bank can't take part in this payment.",
            "Onze bank kan aan deze betaling niet deelnemen.",
            Remedy.ASK_BANK),
    DT01("The day of execution is not possible.", "De uitvoeringsdatum is niet mogelijk.", Remedy.REPEAT),
    ED05("The banks could not settle it.", "De banken konden de betaling niet afwikkelen.", Remedy.REPEAT),
    ERIN(
            "The bank of the receiver does not take something in the payment.",
            "De bank van de ontvanger accepteert een gegeven in de betaling niet.",
            Remedy.ASK_BANK),
    FF01("The bank could not read the file.", "De bank kon het bestand niet verwerken.", Remedy.ASK_BANK),
    FOCR(
            "It was sent back because it had been called back.",
            "Teruggestort na een verzoek om terugboeking.",
            Remedy.FIND_OUT_FIRST),
    FRAD("The bank suspects fraud.", "De bank vermoedt fraude.", Remedy.FIND_OUT_FIRST),
    MD07("Who holds the account has died.", "De rekeninghouder is overleden.", Remedy.REGISTER_ACCOUNT),
    MS02(
            "The receiver did not want it; the bank gives no reason.",
            "De ontvanger wilde de betaling niet; de bank geeft geen reden.",
            Remedy.ASK_ORGANISATION),
    MS03("The bank gives no reason.", "De bank geeft geen reden.", Remedy.ASK_BANK),
    NARR(
            "The bank says it in words of its own: see its file.",
            "De bank geeft een eigen omschrijving: zie het bestand.",
            Remedy.ASK_BANK),
    RC01("The bank of the receiver is unknown.", "De bank van de ontvanger is onbekend.", Remedy.REGISTER_ACCOUNT),
    RR01("Data about our account are missing.", "Gegevens over onze rekening ontbreken.", Remedy.ASK_BANK),
    RR02("Our name or address is missing.", "Onze naam of ons adres ontbreekt.", Remedy.ASK_BANK),
    RR03(
            "The name or address of the receiver is missing.",
            "Naam of adres van de ontvanger ontbreekt.",
            Remedy.REGISTER_ACCOUNT),
    RR04(
            "A rule of the supervisor stands in the way.",
            "Een regel van de toezichthouder staat in de weg.",
            Remedy.ASK_BANK),
    TM01("The file came too late for this day.", "Het bestand kwam te laat voor deze dag.", Remedy.REPEAT);

    /** What can be done about it. */
    public enum Remedy {
        /** Ask the organisation for its account, register it and have it verified; then instruct the payment anew. */
        REGISTER_ACCOUNT,
        /** Ask the organisation what is the matter; then instruct the payment anew, or register another account. */
        ASK_ORGANISATION,
        /** Ask our bank. */
        ASK_BANK,
        /** See to it that there is enough on our account; then instruct the payment anew. */
        FUND_AND_REPEAT,
        /** Instruct the payment anew. */
        REPEAT,
        /** Find out with the bank whether money has moved, before anything is paid again. */
        FIND_OUT_FIRST
    }

    private final String explanation;
    private final String dutchExplanation;
    private final Remedy remedy;

    RejectionReason(String explanation, String dutchExplanation, Remedy remedy) {
        this.explanation = explanation;
        this.dutchExplanation = dutchExplanation;
        this.remedy = remedy;
    }

    /** What it means, in a plain sentence. */
    public String explanation() {
        return explanation;
    }

    /** The same in Dutch. */
    public String dutchExplanation() {
        return dutchExplanation;
    }

    /** What can be done. */
    public Remedy remedy() {
        return remedy;
    }

    /** The reason of a code; empty for a code that does not occur in SEPA credit transfers. */
    static Optional<RejectionReason> of(RejectionCode code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code.code()))
                .findFirst();
    }
}
