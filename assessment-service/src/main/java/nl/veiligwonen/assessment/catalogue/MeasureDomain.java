package nl.veiligwonen.assessment.catalogue;

/** The part of life that a measure protects: the four domains of the advice (Kamerstukken II 28 844, nr. 252). */
public enum MeasureDomain {
    /** At work (werk). */
    WORK,
    /** In and around the home (woning). */
    HOME,
    /** Online and on devices (digitaal). */
    DIGITAL,
    /** On the way (reizen). */
    TRAVEL
}
