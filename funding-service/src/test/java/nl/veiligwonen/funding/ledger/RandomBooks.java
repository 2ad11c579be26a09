package nl.veiligwonen.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BookExamples;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CloseBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.PaidEarlier;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ResumePayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.Claim;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.Contribution.Awarded;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.CorrectionReason;
import nl.veiligwonen.funding.budgetyear.DecisionReference;
import nl.veiligwonen.funding.budgetyear.Distribution;
import nl.veiligwonen.funding.budgetyear.DistributionRules;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.budgetyear.ReclaimGround;
import nl.veiligwonen.funding.budgetyear.Totals;
import nl.veiligwonen.funding.budgetyear.WhenTooLittle;
import nl.veiligwonen.funding.budgetyear.WithdrawalGround;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** The books of three years, of which anything is asked at random, and what must hold of them after every event. */
final class RandomBooks {

    private static final int FIRST = 2026;
    private static final int LAST = 2028;
    private static final List<OrganisationId> ORGANISATIONS =
            List.of(OrganisationId.of("gm0344"), OrganisationId.of("gm0363"), OrganisationId.of("pv26"));
    private static final List<CaseId> CASES = Stream.iterate(1, n -> n + 1)
            .limit(8)
            .map(n -> new CaseId(new UUID(0, n)))
            .toList();

    private final BudgetYearDecider decider = new BudgetYearDecider();
    private final Map<Integer, BudgetYear> years = new TreeMap<>();
    private final Map<Integer, List<BudgetYearEvent>> events = new TreeMap<>();
    private final Map<Integer, Map<Account, EuroCents>> balances = new TreeMap<>();
    private final Map<Integer, Map<Account, EuroCents>> ofOrganisations = new TreeMap<>();
    private final Map<String, EuroCents> paidByBank = new HashMap<>();
    private LocalDate today = LocalDate.of(FIRST, 1, 5);

    RandomBooks() {
        for (int year = FIRST; year <= LAST; year++) {
            years.put(year, decider.initialState());
            events.put(year, new ArrayList<>());
            balances.put(year, new EnumMap<>(Account.class));
            ofOrganisations.put(year, new EnumMap<>(Account.class));
        }
    }

    Set<String> kindsOfEvents() {
        Set<String> kinds = new TreeSet<>();
        events.values()
                .forEach(
                        book -> book.forEach(event -> kinds.add(event.getClass().getSimpleName())));
        return kinds;
    }

    /** Time goes on, or somebody asks something. */
    void next(int choice) {
        Random random = new Random(choice);
        if (random.nextInt(12) == 0) {
            LocalDate later = today.plusDays(random.nextInt(40));
            today = later.getYear() > LAST ? today : later;
        }
        // Mostly of the present year, or the one before.
        int year = Math.clamp(today.getYear() + (random.nextInt(5) == 0 ? random.nextInt(3) - 1 : 0), FIRST, LAST);
        if (years.get(year) instanceof NotOpened && random.nextBoolean()) {
            ask(year, opening(year, random), random);
        } else {
            ask(year, command(year, random), random);
        }
    }

    private void ask(int year, BudgetYearCommand command, Random random) {
        Actor by = new Actor(List.of("one", "two", "three").get(random.nextInt(3)));
        Occasion occasion = new Occasion(by, today.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
        switch (decide(year, command, occasion, random)) {
            case Decision.Refused<BudgetYearEvent>(var refusal) -> {
                assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                assertThat(refusal.reason()).isNotBlank();
            }
            case Decision.Accepted<BudgetYearEvent>(var accepted) -> {
                if (command instanceof CloseBudgetYear) {
                    close(year, accepted, occasion);
                } else {
                    accepted.forEach(event -> happen(year, event));
                }
            }
        }
    }

    /** Now and then all crashes before what was decided is written: who asks again is told the same. */
    private Decision<BudgetYearEvent> decide(int year, BudgetYearCommand command, Occasion occasion, Random random) {
        Decision<BudgetYearEvent> decision = decider.decide(command, years.get(year), occasion);
        if (random.nextInt(10) == 0) {
            crash();
            assertThat(decider.decide(command, years.get(year), occasion)).isEqualTo(decision);
        }
        return decision;
    }

    /** Closing a year and bringing forward what is open is one step: both happen or neither. */
    private void close(int year, List<BudgetYearEvent> closing, Occasion occasion) {
        if (year == LAST || !(years.get(year + 1) instanceof Open next)) {
            return;
        }
        closing.forEach(event -> happen(year, event));
        var carriedOver = ((Closed) years.get(year)).statement().carriedOver();
        switch (decider.decide(new BringForward(year, carriedOver), next, occasion)) {
            case Decision.Refused<BudgetYearEvent>(var refusal) ->
                throw new AssertionError("What is open is lost: " + refusal.code());
            case Decision.Accepted<BudgetYearEvent>(var forward) -> forward.forEach(event -> happen(year + 1, event));
        }
        assertThat(balance(year, Account.CARRIED_OVER))
                .as("carried over")
                .isEqualTo(EuroCents.ZERO.minus(balance(year + 1, Account.BROUGHT_FORWARD)));
        assertThat(balance(year, Account.CLAIM_CARRIED_OVER))
                .as("claims carried over")
                .isEqualTo(EuroCents.ZERO.minus(balance(year + 1, Account.CLAIM_BROUGHT_FORWARD)));
    }

    private void happen(int year, BudgetYearEvent event) {
        years.put(year, decider.evolve(years.get(year), event));
        events.get(year).add(event);
        for (Posting posting : Entry.of(event).postings()) {
            balances.get(year).merge(posting.account(), posting.toDebit(), EuroCents::plus);
            if (posting.organisation().isPresent()) {
                ofOrganisations.get(year).merge(posting.account(), posting.toDebit(), EuroCents::plus);
            }
        }
        if (event instanceof BudgetYearEvent.PaymentConfirmed confirmed) {
            assertThat(paidByBank.put(confirmed.endToEndId().orElseThrow(), confirmed.amountCents()))
                    .as("a payment is confirmed once, or again after its confirmation was corrected")
                    .isIn(null, confirmed.amountCents());
        }
        assertHolds(year);
    }

    private void assertHolds(int year) {
        Opened opened = (Opened) years.get(year);
        Totals totals = opened.book().totals();
        for (Book book : Book.values()) {
            assertThat(EuroCents.sum(balances.get(year).entrySet().stream()
                            .filter(entry -> entry.getKey().book() == book)
                            .map(Map.Entry::getValue)
                            .toList()))
                    .as("postings balance")
                    .isEqualTo(EuroCents.ZERO);
        }
        balances.get(year).forEach((account, balance) -> assertThat(
                        account.normalSide() == Posting.Side.DEBIT ? balance : EuroCents.ZERO.minus(balance))
                .as("%s is on the wrong side", account)
                .isGreaterThanOrEqualTo(EuroCents.ZERO));
        assertThat(totals.committed()).as("committed").isLessThanOrEqualTo(totals.ceiling());
        assertThat(totals.determined()).as("determined").isLessThanOrEqualTo(totals.committed());
        assertThat(totals.paid()).as("paid").isLessThanOrEqualTo(totals.determined());
        assertThat(totals.cashPaid()).as("cash").isLessThanOrEqualTo(totals.cash());
        for (Account account :
                List.of(Account.GRANTED, Account.DETERMINED, Account.SETTLED, Account.PAID, Account.RESERVED)) {
            assertThat(ofOrganisations.get(year).getOrDefault(account, EuroCents.ZERO))
                    .as("the organisations together have the whole of %s", account)
                    .isEqualTo(balance(year, account));
        }
        opened.book().contributions().values().forEach(RandomBooks::assertHolds);
        if (opened instanceof Open open) {
            assertAccountsShowTheState(year, open);
        }
    }

    private static void assertHolds(Contribution contribution) {
        if (contribution instanceof Awarded awarded) {
            assertThat(awarded.granted()).isLessThanOrEqualTo(awarded.requested());
        }
        if (contribution instanceof Settled settled) {
            assertThat(settled.determined()).isLessThanOrEqualTo(settled.granted());
            assertThat(settled.position().paid()).isLessThanOrEqualTo(settled.determined());
        }
    }

    /** The accounts are added up from the postings, the totals from the contributions: they must be the same. */
    private void assertAccountsShowTheState(int year, Open open) {
        Totals totals = open.totals();
        assertThat(balance(year, Account.GRANTED))
                .isEqualTo(totals.own().granted().plus(totals.broughtForward().granted()));
        assertThat(balance(year, Account.DETERMINED))
                .isEqualTo(totals.own().unpaid().plus(totals.broughtForward().unpaid()));
        assertThat(balance(year, Account.SETTLED)).isEqualTo(totals.cashPaid());
        assertThat(balance(year, Account.PAID)).isEqualTo(totals.cashPaid());
        assertThat(balance(year, Account.PAYMENT_INSTRUCTED).plus(balance(year, Account.PAYMENT_RELEASED)))
                .isEqualTo(totals.underWay());
        assertThat(balance(year, Account.CASH_AVAILABLE)).isEqualTo(totals.cashLeft());
        assertThat(balance(year, Account.AVAILABLE).plus(balance(year, Account.RESERVED)))
                .isEqualTo(totals.left());
        assertThat(balance(year, Account.CLAIM_OPEN))
                .isEqualTo(EuroCents.sum(
                        open.claims().values().stream().map(Claim::open).toList()));
        assertThat(EuroCents.sum(open.contributions().values().stream()
                        .map(Contribution::committed)
                        .toList()))
                .as("contributions")
                .isEqualTo(totals.committed().plus(totals.broughtForward().committed()));
    }

    /** A crash forgets what was in memory: the events alone make the same state, and it goes on from there. */
    void crash() {
        years.replaceAll((year, state) -> {
            BudgetYear readAfresh = decider.fold(events.get(year));
            assertThat(readAfresh).isEqualTo(state);
            return readAfresh;
        });
    }

    private EuroCents balance(int year, Account account) {
        return balances.get(year).getOrDefault(account, EuroCents.ZERO);
    }

    private static BudgetYearCommand opening(int year, Random random) {
        DistributionRules rules = new DistributionRules(
                random.nextInt(3) == 0 ? Distribution.EQUAL_SHARE : Distribution.ORDER_OF_RECEIPT,
                random.nextInt(3) == 0 ? WhenTooLittle.GRANT_WHAT_IS_LEFT : WhenTooLittle.REFUSE,
                random.nextInt(3) == 0);
        return new OpenBudgetYear(
                year, EuroCents.of(random.nextInt(10_000)), EuroCents.of(random.nextInt(12_000)), rules, ORGANISATIONS);
    }

    private BudgetYearCommand command(int year, Random random) {
        CaseId caseId = CASES.get(random.nextInt(CASES.size()));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> request(year, caseId, random);
            case 4, 5 -> new DetermineContribution(caseId, amount(random));
            case 6, 7 -> new InstructPayment(caseId);
            case 8, 9 -> release(year, random);
            case 10 -> executed(year, random);
            case 11 ->
                random.nextInt(3) == 0 ? new ReportRejected(payment(year, random), "AC04") : executed(year, random);
            case 12 -> correct(year, caseId, random);
            case 13 -> reclaim(year, caseId, random);
            case 14 -> new ReceiveClaim(caseId, amount(random), today);
            case 15 -> setOff(year, caseId, random);
            case 16 ->
                random.nextBoolean()
                        ? new WithdrawGrant(caseId, WithdrawalGround.ON_REQUEST)
                        : new WithdrawRequest(caseId);
            case 17 ->
                random.nextBoolean()
                        ? new SuspendPayment(caseId, today.plusDays(random.nextInt(100)))
                        : new ResumePayment(caseId);
            case 18 ->
                new ChangeBudget(
                        EuroCents.of(random.nextInt(12_000)),
                        EuroCents.of(random.nextInt(14_000)),
                        DecisionReference.of("Stcrt. 2026, 1"));
            default -> new CloseBudgetYear();
        };
    }

    private RequestContribution request(int year, CaseId caseId, Random random) {
        // A case is of one employer.
        OrganisationId organisation = ORGANISATIONS.get((int) (caseId.value().getLeastSignificantBits() % 3));
        return new RequestContribution(caseId, organisation, amount(random), grantedInOtherYear(year, caseId));
    }

    private boolean grantedInOtherYear(int year, CaseId caseId) {
        return years.entrySet().stream()
                .filter(other -> other.getKey() != year && other.getValue() instanceof Opened)
                .anyMatch(other -> ((Opened) other.getValue()).book().hasGranted(caseId));
    }

    private static EuroCents amount(Random random) {
        return EuroCents.of(random.nextInt(3_000) - 1);
    }

    private ReleasePayments release(int year, Random random) {
        List<Destination> payments = CASES.stream()
                .filter(caseId -> random.nextInt(10) == 0 || instructed(year, caseId))
                .map(caseId -> new Destination(caseId, BookExamples.EMPLOYER))
                .toList();
        return new ReleasePayments(payments, BookExamples.MINISTRY, today);
    }

    private boolean instructed(int year, CaseId caseId) {
        return years.get(year) instanceof Open open
                && open.contribution(caseId).orElse(null) instanceof Contribution.Instructed;
    }

    private ReportExecuted executed(int year, Random random) {
        return new ReportExecuted(payment(year, random), today.minusDays(random.nextInt(3)));
    }

    /** One that was released, whatever has become of it. */
    private String payment(int year, Random random) {
        List<String> released = events.get(year).stream()
                .filter(event -> event instanceof BudgetYearEvent.PaymentReleased)
                .map(event -> ((BudgetYearEvent.PaymentReleased) event).endToEndId())
                .toList();
        return released.isEmpty() ? "VW1" : released.get(random.nextInt(released.size()));
    }

    private CorrectEntry correct(int year, CaseId caseId, Random random) {
        EntryReference entry = years.get(year) instanceof Open open
                ? open.contribution(caseId)
                        .map(contribution -> contribution instanceof Determined determined
                                ? determined.settlement().determinedIn()
                                : new EntryReference(year, contribution.entry()))
                        .orElse(new EntryReference(year, 1))
                : new EntryReference(year, 1);
        return new CorrectEntry(
                caseId,
                random.nextInt(4) == 0 ? new EntryReference(year, entry.entry() + 1) : entry,
                CorrectionReason.WRONG_AMOUNT,
                Optional.empty(),
                grantedInOtherYear(year, caseId));
    }

    private ReclaimContribution reclaim(int year, CaseId caseId, Random random) {
        Optional<PaidEarlier> earlier = years.entrySet().stream()
                .filter(other -> other.getKey() < year && other.getValue() instanceof Opened)
                .flatMap(other -> paid(other.getKey(), ((Opened) other.getValue()).book(), caseId, year))
                .findFirst();
        return new ReclaimContribution(
                caseId,
                amount(random),
                ReclaimGround.NEW_FACTS,
                random.nextInt(5) == 0 ? today.minusYears(5).minusDays(1) : today.minusDays(10),
                earlier);
    }

    private Stream<PaidEarlier> paid(int paidIn, Open book, CaseId caseId, int year) {
        if (!(book.contribution(caseId).orElse(null) instanceof Paid paid)) {
            return Stream.empty();
        }
        EuroCents reclaimed = EuroCents.sum(years.entrySet().stream()
                .filter(other -> other.getKey() < year && other.getValue() instanceof Opened)
                .map(other -> ((Opened) other.getValue())
                        .book()
                        .claim(caseId)
                        .map(Claim::reclaimed)
                        .orElse(EuroCents.ZERO))
                .toList());
        return Stream.of(new PaidEarlier(
                paid.organisation(), paid.determined(), new EntryReference(paidIn, paid.entry()), reclaimed));
    }

    /** Mostly of a claim that is open against a payment to the same organisation. */
    private SetOffClaim setOff(int year, CaseId caseId, Random random) {
        if (years.get(year) instanceof Open open) {
            for (Map.Entry<CaseId, Claim> claim : open.claims().entrySet()) {
                for (Map.Entry<CaseId, Contribution> payable :
                        open.contributions().entrySet()) {
                    if (claim.getValue().open().isPositive()
                            && payable.getValue() instanceof Contribution.Payable to
                            && to.organisation().equals(claim.getValue().organisation())) {
                        EuroCents most =
                                claim.getValue().open().min(to.position().unpaid());
                        return new SetOffClaim(
                                payable.getKey(), claim.getKey(), random.nextBoolean() ? most : amount(random));
                    }
                }
            }
        }
        return new SetOffClaim(caseId, CASES.get(random.nextInt(CASES.size())), amount(random));
    }
}
