package nl.veiligwonen.funding.budgetyear;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import org.pcollections.PMap;

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
     * @param cases what it knows of each case
     * @param shares the shares of the organisations, if it is distributed in shares
     * @param broughtForward what was still to be paid of the year before when it was closed; empty until then
     */
    record Open(
            int year,
            DistributionRules rules,
            Totals totals,
            long entries,
            Counts counts,
            Cases cases,
            Shares shares,
            Optional<EuroCents> broughtForward)
            implements Opened {

        static Open of(int year, EuroCents ceiling, EuroCents cash, DistributionRules rules, List<Share> shares) {
            return new Open(
                    year,
                    rules,
                    Totals.none(ceiling, cash),
                    1,
                    Counts.NONE,
                    Cases.NONE,
                    Shares.of(shares),
                    Optional.empty());
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

        /** The contribution to each case that ever asked. */
        public PMap<CaseId, Contribution> contributions() {
            return cases.contributions();
        }

        /** What is to come back, or came back, of the contribution to each case of which something was reclaimed. */
        public PMap<CaseId, Claim> claims() {
            return cases.claims();
        }

        /** The contribution to a case; empty if none was ever asked. */
        public Optional<Contribution> contribution(CaseId caseId) {
            return Optional.ofNullable(contributions().get(caseId));
        }

        /** What is to come back of the contribution to a case; empty if nothing was ever reclaimed. */
        public Optional<Claim> claim(CaseId caseId) {
            return Optional.ofNullable(claims().get(caseId));
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
                case EQUAL_SHARE -> shares.leftOf(organisation);
            };
        }

        /** The refused requests that still stand, in the order of their receipt (Awb 4:26). */
        List<Waiting> waiting() {
            return cases.line().values().stream()
                    .map(caseId -> new Waiting(
                            caseId, (Contribution.Refused) contribution(caseId).orElseThrow()))
                    .toList();
        }

        /** A refused request that still stands. */
        record Waiting(CaseId caseId, Contribution.Refused request) {}

        /** The contribution that is paid by this payment; empty if there is none. */
        Optional<Sent> sent(String endToEndId) {
            return contributions().entrySet().stream()
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
            return at(nextEntry());
        }

        /** With entries up to this one. */
        Open at(long lastEntry) {
            return new Open(year, rules, totals, lastEntry, counts, cases, shares, broughtForward);
        }

        /** With one more entry, by which a contribution is as it says. */
        Open with(CaseId caseId, Contribution after) {
            Position before = contribution(caseId).map(Contribution::position).orElse(Position.NONE);
            if (!before.equals(Position.NONE)
                    && contribution(caseId).orElseThrow().source() != after.source()) {
                throw new IllegalStateException("The book of a year is wrong: two contributions to one case");
            }
            Shares committed = after.source() == Source.SHARE
                    ? shares.committing(
                            after.organisation(), after.position().committed().minus(before.committed()))
                    : shares;
            return new Open(
                    year,
                    rules,
                    totals.with(after.source(), before, after.position()),
                    nextEntry(),
                    counts,
                    cases.with(caseId, after),
                    committed,
                    broughtForward);
        }

        Open with(Counts changed) {
            return new Open(year, rules, totals, entries, changed, cases, shares, broughtForward);
        }

        Open with(CaseId caseId, Claim claim) {
            return new Open(year, rules, totals, entries, counts, cases.with(caseId, claim), shares, broughtForward);
        }

        Open changed(EuroCents ceiling, EuroCents cash, List<Share> sharesRaisedBy) {
            return new Open(
                    year,
                    rules,
                    totals.with(ceiling, cash),
                    nextEntry(),
                    counts,
                    cases,
                    shares.raisedBy(sharesRaisedBy),
                    broughtForward);
        }

        Open bringingForward(EuroCents open) {
            return new Open(year, rules, totals, entries, counts, cases, shares, Optional.of(open));
        }

        /** What was reclaimed of a contribution in this book. */
        EuroCents reclaimed(CaseId caseId) {
            return claim(caseId).map(Claim::reclaimed).orElse(EuroCents.ZERO);
        }

        /** All contributions, in no particular order. */
        Collection<Contribution> all() {
            return contributions().values();
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
