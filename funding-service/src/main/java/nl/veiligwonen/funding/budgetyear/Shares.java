package nl.veiligwonen.funding.budgetyear;

import java.util.Comparator;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The shares of a year that is distributed in shares; of another year there are none.
 *
 * @param amounts the share of each organisation
 * @param committed what has been committed to each from its share
 */
record Shares(PMap<OrganisationId, EuroCents> amounts, PMap<OrganisationId, EuroCents> committed) {

    static Shares of(List<Share> shares) {
        return new Shares(HashTreePMap.empty(), HashTreePMap.empty()).raisedBy(shares);
    }

    Shares raisedBy(List<Share> raised) {
        PMap<OrganisationId, EuroCents> changed = amounts;
        for (Share share : raised) {
            changed =
                    changed.plus(share.organisation(), of(share.organisation()).plus(share.amountCents()));
        }
        return new Shares(changed, committed);
    }

    /** With more, or less, committed to an organisation. */
    Shares committing(OrganisationId organisation, EuroCents amount) {
        EuroCents changed = committed.getOrDefault(organisation, EuroCents.ZERO).plus(amount);
        if (changed.exceeds(of(organisation))) {
            throw new IllegalStateException("The book of a year is wrong: a share is exceeded");
        }
        return new Shares(amounts, committed.plus(organisation, changed));
    }

    boolean include(OrganisationId organisation) {
        return amounts.containsKey(organisation);
    }

    /** The share of an organisation; zero if it has none. */
    EuroCents of(OrganisationId organisation) {
        return amounts.getOrDefault(organisation, EuroCents.ZERO);
    }

    /** What is left of the share of an organisation; zero if it has none. */
    EuroCents leftOf(OrganisationId organisation) {
        return of(organisation).minus(committed.getOrDefault(organisation, EuroCents.ZERO));
    }

    /** Whose they are. */
    List<OrganisationId> recipients() {
        return List.copyOf(amounts.keySet());
    }

    /** What is left of each of which something is, in the order of the codes. */
    List<Share> left() {
        return amounts.keySet().stream()
                .sorted(Comparator.comparing(OrganisationId::code))
                .map(organisation -> new Share(organisation, leftOf(organisation)))
                .filter(share -> share.amountCents().isPositive())
                .toList();
    }
}
