package nl.veiligwonen.funding.budgetyear;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** A budget year (begrotingsjaar). */
public sealed interface BudgetYear {

    /** The ministry has not opened it. */
    record NotOpened() implements BudgetYear {}

    /** It has a book. */
    sealed interface Opened extends BudgetYear {
        /** The book: as it is, or as it was closed. */
        Open book();
    }

    /** It has been closed with its statement; what was open in it goes on in the next year. */
    record Closed(Open book, ClosingStatement statement) implements Opened {}

    /**
     * Contributions can be granted.
     *
     * @param rules how the ceiling is distributed (Awb 4:26)
     * @param entries how many entries the book of the year has: one for each event
     * @param counts how often something happened
     * @param shares the share of each organisation; none if the year is not distributed in shares
     * @param committedTo what has been committed from this year to each organisation that has a share
     * @param line the refused requests that still stand, by the number of the entry in which they were received
     * @param broughtForward what was still to be paid of the year before when it was closed; empty until then
     */
    record Open(
            int year,
            DistributionRules rules,
            Totals totals,
            long entries,
            Counts counts,
            PMap<CaseId, Contribution> contributions,
            PMap<CaseId, Claim> claims,
            PMap<OrganisationId, EuroCents> shares,
            PMap<OrganisationId, EuroCents> committedTo,
            TreePMap<Long, CaseId> line,
            Optional<EuroCents> broughtForward)
            implements Opened {

        static Open of(int year, EuroCents ceiling, EuroCents cash, DistributionRules rules, List<Share> shares) {
            return new Open(
                    year,
                    rules,
                    Totals.none(ceiling, cash),
                    1,
                    Counts.NONE,
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    asMap(shares),
                    HashTreePMap.empty(),
                    TreePMap.empty(),
                    Optional.empty());
        }

        private static PMap<OrganisationId, EuroCents> asMap(List<Share> shares) {
            PMap<OrganisationId, EuroCents> map = HashTreePMap.empty();
            for (Share share : shares) {
                map = map.plus(share.organisation(), share.amountCents());
            }
            return map;
        }

        @Override
        public Open book() {
            return this;
        }

        /** How many contributions have been granted. */
        public int granted() {
            return counts.granted();
        }

        /** How many requests have been refused. */
        public int refused() {
            return counts.refused();
        }

        /** The contribution to a case; empty if none was ever asked. */
        public Optional<Contribution> contribution(CaseId caseId) {
            return Optional.ofNullable(contributions.get(caseId));
        }

        /** What is to come back of the contribution to a case; empty if nothing was ever reclaimed. */
        public Optional<Claim> claim(CaseId caseId) {
            return Optional.ofNullable(claims.get(caseId));
        }

        /** Whether a case has been granted a contribution from this year that still holds. */
        public boolean hasGranted(CaseId caseId) {
            return contribution(caseId)
                    .filter(contribution -> contribution instanceof Contribution.Awarded
                            && !(contribution instanceof Contribution.GrantWithdrawn))
                    .isPresent();
        }

        /** What can still be granted to an organisation: of the year, or of its share. */
        public EuroCents leftFor(OrganisationId organisation) {
            return switch (rules.distribution()) {
                case ORDER_OF_RECEIPT -> totals.left();
                case EQUAL_SHARE -> share(organisation).minus(committedTo.getOrDefault(organisation, EuroCents.ZERO));
            };
        }

        /** The share of an organisation; zero if it has none. */
        EuroCents share(OrganisationId organisation) {
            return shares.getOrDefault(organisation, EuroCents.ZERO);
        }

        /** What is left of each share, in the order of the codes. */
        List<Share> sharesLeft() {
            return shares.keySet().stream()
                    .sorted(Comparator.comparing(OrganisationId::code))
                    .map(organisation -> new Share(organisation, leftFor(organisation)))
                    .filter(share -> share.amountCents().isPositive())
                    .toList();
        }

        /** The refused requests that still stand, in the order of their receipt (Awb 4:26). */
        List<Waiting> waiting() {
            return line.values().stream()
                    .map(caseId -> new Waiting(
                            caseId, (Contribution.Refused) contribution(caseId).orElseThrow()))
                    .toList();
        }

        /** A refused request that still stands. */
        record Waiting(CaseId caseId, Contribution.Refused request) {}

        /** The contribution that is paid by this payment; empty if there is none. */
        Optional<Sent> sent(String endToEndId) {
            return contributions.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof Contribution.SentToBank sent && sent.names(endToEndId))
                    .findAny()
                    .map(entry -> new Sent(entry.getKey(), (Contribution.SentToBank) entry.getValue()));
        }

        /** A contribution of which a payment was released to the bank. */
        record Sent(CaseId caseId, Contribution.SentToBank contribution) {}

        /** The number of the next entry in the book. */
        long nextEntry() {
            return entries + 1;
        }

        /** The next entry in the book. */
        EntryReference nextReference() {
            return new EntryReference(year, nextEntry());
        }

        /** With one more entry, that changes nothing else. */
        Open next() {
            return with(totals, contributions, line);
        }

        /** With entries up to this one. */
        Open at(long lastEntry) {
            return new Open(
                    year,
                    rules,
                    totals,
                    lastEntry,
                    counts,
                    contributions,
                    claims,
                    shares,
                    committedTo,
                    line,
                    broughtForward);
        }

        /** With entries up to this one, by which a contribution is as it says. */
        Open at(long lastEntry, CaseId caseId, Contribution after) {
            return with(caseId, after).at(lastEntry);
        }

        /** With one more entry, by which a contribution is as it says. */
        Open with(CaseId caseId, Contribution after) {
            Position before = contribution(caseId).map(Contribution::position).orElse(Position.NONE);
            if (!before.equals(Position.NONE)
                    && contribution(caseId).orElseThrow().source() != after.source()) {
                throw new IllegalStateException("The book of a year is wrong: two contributions to one case");
            }
            Totals changed = totals.with(after.source(), before, after.position());
            Open next = with(changed, contributions.plus(caseId, after), lineWith(caseId, after));
            return after.source() == Source.SHARE
                    ? next.committing(
                            after.organisation(), after.position().committed().minus(before.committed()))
                    : next;
        }

        private TreePMap<Long, CaseId> lineWith(CaseId caseId, Contribution after) {
            TreePMap<Long, CaseId> changed = line;
            if (contribution(caseId).orElse(null) instanceof Contribution.Refused refused) {
                changed = changed.minus(refused.receivedIn());
            }
            return after instanceof Contribution.Refused refused ? changed.plus(refused.receivedIn(), caseId) : changed;
        }

        private Open with(
                Totals changed, PMap<CaseId, Contribution> changedContributions, TreePMap<Long, CaseId> changedLine) {
            return new Open(
                    year,
                    rules,
                    changed,
                    nextEntry(),
                    counts,
                    changedContributions,
                    claims,
                    shares,
                    committedTo,
                    changedLine,
                    broughtForward);
        }

        private Open committing(OrganisationId organisation, EuroCents amount) {
            EuroCents committed =
                    committedTo.getOrDefault(organisation, EuroCents.ZERO).plus(amount);
            if (committed.exceeds(share(organisation))) {
                throw new IllegalStateException("The book of a year is wrong: a share is exceeded");
            }
            return new Open(
                    year,
                    rules,
                    totals,
                    entries,
                    counts,
                    contributions,
                    claims,
                    shares,
                    committedTo.plus(organisation, committed),
                    line,
                    broughtForward);
        }

        Open with(Counts changed) {
            return new Open(
                    year,
                    rules,
                    totals,
                    entries,
                    changed,
                    contributions,
                    claims,
                    shares,
                    committedTo,
                    line,
                    broughtForward);
        }

        Open with(CaseId caseId, Claim claim) {
            return new Open(
                    year,
                    rules,
                    totals,
                    entries,
                    counts,
                    contributions,
                    claims.plus(caseId, claim),
                    shares,
                    committedTo,
                    line,
                    broughtForward);
        }

        Open changed(EuroCents ceiling, EuroCents cash, List<Share> sharesRaisedBy) {
            PMap<OrganisationId, EuroCents> changed = shares;
            for (Share share : sharesRaisedBy) {
                changed = changed.plus(
                        share.organisation(), share(share.organisation()).plus(share.amountCents()));
            }
            return new Open(
                    year,
                    rules,
                    totals.with(ceiling, cash),
                    nextEntry(),
                    counts,
                    contributions,
                    claims,
                    changed,
                    committedTo,
                    line,
                    broughtForward);
        }

        Open bringingForward(EuroCents open) {
            return new Open(
                    year,
                    rules,
                    totals,
                    entries,
                    counts,
                    contributions,
                    claims,
                    shares,
                    committedTo,
                    line,
                    Optional.of(open));
        }

        /** What was reclaimed of a contribution in this book. */
        EuroCents reclaimed(CaseId caseId) {
            return claim(caseId).map(Claim::reclaimed).orElse(EuroCents.ZERO);
        }

        /** All contributions, in no particular order. */
        Collection<Contribution> all() {
            return contributions.values();
        }
    }

    /**
     * How often something happened in a year.
     *
     * @param granted how many contributions have been granted
     * @param refused how many requests have been refused
     * @param batches how many batches of payments have been released
     */
    record Counts(int granted, int refused, int batches) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts andGranted() {
            return new Counts(granted + 1, refused, batches);
        }

        Counts andRefused() {
            return new Counts(granted, refused + 1, batches);
        }

        Counts andBatch() {
            return new Counts(granted, refused, batches + 1);
        }
    }
}
