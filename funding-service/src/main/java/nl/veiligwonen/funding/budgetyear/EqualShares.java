package nl.veiligwonen.funding.budgetyear;

import java.util.List;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * Divides a ceiling into equal shares that add up to it to the cent, by the largest remainder. All remainders are equal
 * here; so the cents that are left over go to the organisations that come first in the order of their TOOI codes, one to
 * each.
 */
final class EqualShares {

    private EqualShares() {}

    /**
     * The shares, in the order of the codes.
     *
     * @param recipients at least one
     */
    static List<Share> of(EuroCents ceiling, List<OrganisationId> recipients) {
        List<OrganisationId> inOrder = recipients.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(OrganisationId::code))
                .toList();
        long whole = ceiling.value() / inOrder.size();
        long leftOver = ceiling.value() % inOrder.size();
        return IntStream.range(0, inOrder.size())
                .mapToObj(place -> new Share(inOrder.get(place), EuroCents.of(place < leftOver ? whole + 1 : whole)))
                .toList();
    }
}
