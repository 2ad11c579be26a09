package nl.veiligwonen.platform.service.work;

/** Which items of a queue are asked for. */
public enum Assignment {
    /** Those that the caller has taken. */
    MINE,
    /** Those that nobody has taken, and that the caller can take. */
    UNASSIGNED,
    /** All. */
    ALL
}
