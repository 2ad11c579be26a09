package nl.veiligwonen.platform.domain.term;

/**
 * How soon the service wants something done, in working days. Not a term of the law: no source sets one, so each
 * installation chooses its own.
 *
 * @param code a stable name in kebab-case for programs, such as {@code home-visit}
 * @param dutchName what it is, for people
 * @param warningDays after how many working days it asks for attention; at least 0
 * @param targetDays within how many working days it should be done; not less than {@code warningDays}
 * @param breachDays after how many working days it counts as breached; not less than {@code targetDays}
 */
public record ServiceTarget(String code, String dutchName, int warningDays, int targetDays, int breachDays) {
    public ServiceTarget {
        if (warningDays < 0 || targetDays < warningDays || breachDays < targetDays) {
            throw new IllegalArgumentException("A target warns first, is due then, and is breached last: " + code);
        }
    }
}
