package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.Office.Kind.EXECUTIVE;
import static nl.veiligwonen.intake.scanrequest.Office.Kind.REPRESENTATIVE;

import nl.veiligwonen.contracts.Layer;

/** A political office in decentralised government (politiek ambt). */
public enum Office {
    /** Mayor (burgemeester). */
    MAYOR(Layer.MUNICIPALITY, EXECUTIVE),
    /** Acting mayor (waarnemend burgemeester), equal to a mayor by article 3.2.14 of the Rechtspositiebesluit. */
    ACTING_MAYOR(Layer.MUNICIPALITY, EXECUTIVE),
    /** Alderman (wethouder). */
    ALDERMAN(Layer.MUNICIPALITY, EXECUTIVE),
    /** Councillor (raadslid). */
    COUNCILLOR(Layer.MUNICIPALITY, REPRESENTATIVE),

    /** King's commissioner (commissaris van de Koning). */
    KINGS_COMMISSIONER(Layer.PROVINCE, EXECUTIVE),
    /** Provincial executive member (gedeputeerde). */
    PROVINCIAL_EXECUTIVE_MEMBER(Layer.PROVINCE, EXECUTIVE),
    /** States member (Statenlid). */
    STATES_MEMBER(Layer.PROVINCE, REPRESENTATIVE),

    /** Chair of a water board (voorzitter, dijkgraaf). */
    WATER_BOARD_CHAIR(Layer.WATER_BOARD, EXECUTIVE),
    /** Member of the executive board of a water board (lid dagelijks bestuur). */
    WATER_BOARD_EXECUTIVE_MEMBER(Layer.WATER_BOARD, EXECUTIVE),
    /** Member of the general assembly of a water board (lid algemeen bestuur). */
    WATER_BOARD_ASSEMBLY_MEMBER(Layer.WATER_BOARD, REPRESENTATIVE);

    /** What an office-holder does: govern, or represent the voters. Only who governs is entitled. */
    public enum Kind {
        /** Governs (bestuurder). */
        EXECUTIVE,
        /** Represents the voters (volksvertegenwoordiger). */
        REPRESENTATIVE
    }

    private final Layer layer;
    private final Kind kind;

    Office(Layer layer, Kind kind) {
        this.layer = layer;
        this.kind = kind;
    }

    /** The layer of government that has this office. */
    public Layer layer() {
        return layer;
    }

    /** Whether it governs or represents. */
    public Kind kind() {
        return kind;
    }
}
