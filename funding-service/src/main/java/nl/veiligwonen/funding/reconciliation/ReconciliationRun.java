package nl.veiligwonen.funding.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.funding.audit.HledgerJournal;
import nl.veiligwonen.funding.audit.LedgerExtract;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.reconciliation.BooksRead.Listed;
import nl.veiligwonen.funding.reconciliation.Verdict.Foreign;
import nl.veiligwonen.platform.database.SessionLock;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.jboss.logging.Logger;

/**
 * Compares the books of every year with its events: the lines, the balances and the contributions of the read models, and
 * the balances of hledger where that is at hand. Runs after each start and then as often as is configured, on one replica
 * at a time. A difference is an alarm, and no reason to take the service down.
 */
@Singleton
public class ReconciliationRun {

    private static final Logger LOG = Logger.getLogger(ReconciliationRun.class);
    private static final String LOCK = "reconciliation";

    private final YearHistories years;
    private final BooksReader reader;
    private final Verdicts verdicts;
    private final DataSource dataSource;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicInteger places;

    @Inject
    ReconciliationRun(
            YearHistories years,
            BooksReader reader,
            Verdicts verdicts,
            DataSource dataSource,
            Clock clock,
            MeterRegistry meters) {
        this.years = years;
        this.reader = reader;
        this.verdicts = verdicts;
        this.dataSource = dataSource;
        this.clock = clock;
        this.meters = meters;
        this.places = meters.gauge("veiligwonen.reconciliation.differences", new AtomicInteger());
    }

    @Scheduled(
            every = "{veiligwonen.reconciliation.every}",
            delayed = "{veiligwonen.reconciliation.after-start}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            runAlone();
        } catch (SQLException | RuntimeException failed) {
            count("failed");
            LOG.warnf(
                    "Reconciling the books is interrupted and will be tried again: %s",
                    failed.getClass().getSimpleName());
        }
    }

    private void runAlone() throws SQLException {
        Optional<SessionLock> lock = SessionLock.tryTo(dataSource, LOCK);
        if (lock.isPresent()) {
            try (SessionLock held = lock.get()) {
                LOG.debugf("The books are reconciled under %s", held);
                run();
            }
        } else {
            verdicts.last().ifPresent(verdict -> places.set(verdict.places()));
        }
    }

    /** Compares all years now, keeps the verdict, and raises the alarm if something differs. */
    public Verdict run() {
        Optional<Hledger> hledger = Hledger.here();
        List<Verdict.OfYear> ofYears = new ArrayList<>();
        Foreign foreign = foreign(hledger);
        for (int year : years.opened()) {
            ofYears.add(reconcile(year, foreign.asked() ? hledger : Optional.empty()));
        }
        Verdict verdict = Verdict.of(clock.instant(), foreign, ofYears);
        verdicts.keep(verdict);
        places.set(verdict.places());
        count(verdict.agrees() ? "agrees" : "differs");
        verdict.years().stream()
                .flatMap(year -> year.differences().stream())
                .forEach(difference -> LOG.errorf(
                        "The books differ from the events at %s: %d cents by the events, %d by the other",
                        difference.place(), difference.eventsCents(), difference.otherCents()));
        return verdict;
    }

    private void count(String outcome) {
        meters.counter("veiligwonen.reconciliation.runs", "outcome", outcome).increment();
    }

    private static Foreign foreign(Optional<Hledger> hledger) {
        if (hledger.isEmpty()) {
            return new Foreign(false, null, "hledger is not on the PATH of the service");
        }
        try {
            return new Foreign(true, hledger.get().version(), null);
        } catch (IOException unusable) {
            return new Foreign(false, null, "hledger does not run");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Foreign(false, null, "the service is stopping");
        }
    }

    private Verdict.OfYear reconcile(int year, Optional<Hledger> hledger) {
        BooksRead books = reader.read(year);
        List<RecordedEvent> history = years.history(year);
        YearComparison comparison = comparison(year, history, books.version());
        List<Difference> differences = new ArrayList<>(comparison.with(books));
        hledger.ifPresent(program -> differences.addAll(foreign(program, comparison)));
        return new Verdict.OfYear(
                year,
                history.size(),
                books.version(),
                books.postings().size(),
                differences.size(),
                differences.stream().limit(Verdict.MOST_PLACES).toList());
    }

    /** The year by its events, as far as they are in the books. */
    private YearComparison comparison(int year, List<RecordedEvent> history, long version) {
        List<LedgerLine> lines = years.lines(history).stream()
                .filter(line -> line.entry() <= version)
                .toList();
        // All of them, whatever the clock of this replica says: that of another may be ahead.
        LedgerExtract books = new LedgerExtract(year, new BothClocks(Instant.MAX, LocalDate.MAX), lines);
        return new YearComparison(books, contributions(years.asOf(history, version)));
    }

    private static Map<CaseId, Listed> contributions(BudgetYear year) {
        return switch (year) {
            case NotOpened _ -> Map.of();
            case Opened opened ->
                opened.book().contributions().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, contribution -> listed(contribution.getValue())));
        };
    }

    private static Listed listed(Contribution contribution) {
        var position = contribution.position();
        return new Listed(
                contribution.organisation().code(), position.committed(), position.determined(), position.paid());
    }

    private static List<Difference> foreign(Hledger program, YearComparison comparison) {
        StringBuilder journal = new StringBuilder();
        HledgerJournal.write(comparison.year(), journal);
        try {
            return comparison.withForeign(program.balances(journal.toString()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("hledger could not read the books");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping");
        }
    }
}
