package nl.veiligwonen.funding.budgetyear;

/**
 * Names an entry in the books for ever.
 *
 * @param year the budget year in whose book it stands
 * @param entry its number in that book, from 1
 */
public record EntryReference(int year, long entry) {}
