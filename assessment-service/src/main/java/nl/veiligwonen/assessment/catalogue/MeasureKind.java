package nl.veiligwonen.assessment.catalogue;

/** What kind of thing a measure is (domain facts: physical, electronic, organisational and online measures). */
public enum MeasureKind {
    /** Built in or on the home (bouwkundig): locks, glass, fences. */
    PHYSICAL,
    /** With wires or signals (elektronisch): alarms, cameras, lights. */
    ELECTRONIC,
    /** What people agree and do (organisatorisch): training, arrangements, shielding in registers. */
    ORGANISATIONAL,
    /** On devices and on the internet (online). */
    ONLINE
}
