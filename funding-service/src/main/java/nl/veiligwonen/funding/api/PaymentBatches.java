package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.api.PaymentBatchDetails.PaymentDetails;
import nl.veiligwonen.funding.budgetyear.BankAccountSnapshot;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.Destination;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentBatchReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.DebtorSnapshot;
import nl.veiligwonen.funding.payment.BankingDays;
import nl.veiligwonen.funding.payment.CreditTransfer;
import nl.veiligwonen.funding.payment.CreditTransferFile;
import nl.veiligwonen.funding.payment.Debtor;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.funding.payment.PaymentBatch;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The batches of payments that are released to the bank. What a batch is follows from the book of its year alone. */
@ApplicationScoped
public class PaymentBatches {

    private static final Refusal NO_ACCOUNT = Refusal.of(
            "no-verified-account",
            "An organisation has no bank account that was verified. Register it and let another person verify it.");

    private final BudgetYears budgetYears;
    private final Provisions provisions;
    private final BankAccounts bankAccounts;
    private final MinistryAccount ministry;
    private final Entities entities;
    private final EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;
    private final CallerOccasion occasion;

    @Inject
    public PaymentBatches(
            BudgetYears budgetYears,
            Provisions provisions,
            BankAccounts bankAccounts,
            MinistryAccount ministry,
            Entities entities,
            EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear,
            CallerOccasion occasion) {
        this.budgetYears = budgetYears;
        this.provisions = provisions;
        this.bankAccounts = bankAccounts;
        this.ministry = ministry;
        this.entities = entities;
        this.budgetYear = budgetYear;
        this.occasion = occasion;
    }

    /**
     * Releases payments as one batch.
     *
     * @param named which; empty for all that the caller can release and of which the account is verified
     * @param executionOn on which day the bank is asked to pay; the first day on which money moves if null
     * @throws CommandRefusedException if one of those that are named can't be released
     */
    PaymentBatchDetails release(int year, Optional<List<CaseId>> named, @Nullable LocalDate executionOn) {
        Open book = budgetYears.opened(year).state();
        List<Destination> destinations =
                named.map(cases -> destinations(cases, book)).orElseGet(() -> releasable(book));
        LocalDate day =
                executionOn == null ? BankingDays.onOrAfter(occasion.now().today()) : executionOn;
        var outcome = budgetYears.handle(year, new ReleasePayments(destinations, debtor(), day));
        int batch = ((Open) outcome.state()).counts().batches();
        return find(year, batch).orElseThrow();
    }

    private DebtorSnapshot debtor() {
        Debtor debtor = ministry.debtor();
        return new DebtorSnapshot(debtor.name(), debtor.iban().value(), debtor.bic());
    }

    private List<Destination> destinations(List<CaseId> cases, Open book) {
        return cases.stream()
                .sorted(Comparator.comparing(CaseId::value))
                .map(caseId -> {
                    OrganisationId organisation = book.contribution(caseId)
                            .orElseThrow(() -> Problem.notFound().asException())
                            .organisation();
                    provisions.ask(caseId.toString(), new GoOnWithPayment(), null);
                    return new Destination(
                            caseId, account(organisation).orElseThrow(() -> new CommandRefusedException(NO_ACCOUNT)));
                })
                .toList();
    }

    private List<Destination> releasable(Open book) {
        return BudgetYearDecider.releasable(book, occasion.now()).stream()
                .filter(provisions::goesOnWithPayment)
                .flatMap(caseId ->
                        account(book.contribution(caseId).orElseThrow().organisation())
                                .map(account -> new Destination(caseId, account))
                                .stream())
                .toList();
    }

    private Optional<BankAccountSnapshot> account(OrganisationId organisation) {
        return bankAccounts
                .verifiedOf(organisation)
                .map(account ->
                        new BankAccountSnapshot(account.holder(), account.iban().value()));
    }

    /** A batch, with what the bank has told of its payments; empty if it was never released. */
    Optional<PaymentBatchDetails> find(int year, int batch) {
        List<RecordedEvent> book = book(year);
        return batches(book, released -> released.batch() == batch)
                .map(released -> details(released, book))
                .findFirst();
    }

    /** The file for the bank: made from the book alone, so the same to the byte whenever it is made. */
    Optional<String> file(int year, int batch) {
        return paymentBatch(year, batch).map(CreditTransferFile::of);
    }

    /** A batch as the bank was told of it; empty if it was never released. */
    Optional<PaymentBatch> paymentBatch(int year, int batch) {
        List<RecordedEvent> book = book(year);
        return batches(book, released -> released.batch() == batch)
                .map(recorded -> paymentBatch(recorded, book))
                .findFirst();
    }

    private static PaymentBatch paymentBatch(RecordedEvent recorded, List<RecordedEvent> book) {
        PaymentBatchReleased batch = (PaymentBatchReleased) recorded.event();
        DebtorSnapshot debtor = batch.debtor();
        return new PaymentBatch(
                "VW%d-B%d".formatted(batch.year(), batch.batch()),
                recorded.recordedAt(),
                batch.executionOn(),
                new Debtor(debtor.name(), Iban.of(debtor.iban()), debtor.bic()),
                payments(batch, book)
                        .map(payment -> new CreditTransfer(
                                payment.endToEndId(),
                                payment.amountCents(),
                                payment.creditor().name(),
                                Iban.of(payment.creditor().iban()),
                                "Tegemoetkoming veilig wonen %s".formatted(payment.endToEndId())))
                        .toList());
    }

    private static Stream<PaymentReleased> payments(PaymentBatchReleased batch, List<RecordedEvent> book) {
        return book.stream()
                .map(RecordedEvent::event)
                .filter(event -> event instanceof PaymentReleased released && released.batch() == batch.batch())
                .map(PaymentReleased.class::cast);
    }

    /** The batches of a year, the latest first. */
    List<PaymentBatchDetails> latestFirst(int year) {
        List<RecordedEvent> book = book(year);
        return batches(book, released -> true)
                .map(released -> details(released, book))
                .toList()
                .reversed();
    }

    private List<RecordedEvent> book(int year) {
        return entities.history(budgetYear, Integer.toString(year));
    }

    private static Stream<RecordedEvent> batches(List<RecordedEvent> book, Predicate<PaymentBatchReleased> which) {
        return book.stream()
                .filter(recorded -> recorded.event() instanceof PaymentBatchReleased released && which.test(released));
    }

    private static PaymentBatchDetails details(RecordedEvent recorded, List<RecordedEvent> book) {
        PaymentBatchReleased batch = (PaymentBatchReleased) recorded.event();
        return new PaymentBatchDetails(
                batch.year(),
                batch.batch(),
                recorded.recordedAt(),
                batch.executionOn(),
                batch.payments(),
                batch.totalCents().value(),
                told(batch, book));
    }

    /** The payments of a batch, each by the last that the bank told of it. */
    private static List<PaymentDetails> told(PaymentBatchReleased batch, List<RecordedEvent> book) {
        Map<String, PaymentDetails> payments = new LinkedHashMap<>();
        payments(batch, book)
                .forEach(released -> payments.put(released.endToEndId(), PaymentDetails.withTheBank(released)));
        for (RecordedEvent recorded : book) {
            switch (recorded.event()) {
                case PaymentConfirmed confirmed ->
                    confirmed
                            .endToEndId()
                            .ifPresent(id -> payments.computeIfPresent(
                                    id,
                                    (_, payment) ->
                                            payment.executed(confirmed.valueOn().orElseThrow())));
                case PaymentRejected rejected ->
                    payments.computeIfPresent(
                            rejected.endToEndId(), (_, payment) -> payment.rejected(rejected.reasonCode()));
                default -> {
                    // Of no concern to these payments.
                }
            }
        }
        return List.copyOf(payments.values());
    }
}
