package nl.veiligwonen.contracts;

/** The layer of decentralised government (bestuurslaag). */
public enum Layer {
    /** Municipality (gemeente): article 3.9 of the regulation. */
    MUNICIPALITY,
    /** Province (provincie): article 2.9. */
    PROVINCE,
    /** Water board (waterschap): article 4.9. */
    WATER_BOARD
}
