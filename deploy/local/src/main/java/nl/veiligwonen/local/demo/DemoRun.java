package nl.veiligwonen.local.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * Plays a year: the cases of a plan in phases, many at once where the order does not matter, one by one where it decides
 * who is granted a contribution. So the same seed has the same outcome.
 */
public final class DemoRun {

    /** What the minister promised (Kamerstuk 28 844, nr. 252). */
    private static final long CEILING_CENTS = 250_000_000;

    private static final int AT_ONCE = 6;
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");

    private final SuiteClient suite;
    private final Progress progress;
    private final Walked walked = new Walked();
    private final String keyPrefix;
    private final LocalDate today;
    private final List<OrganisationId> organisations;
    private final List<CaseFlow> cases;
    private long done;

    /** Is told how far the demo is. */
    @FunctionalInterface
    public interface Progress {
        void show(String phase, long done, long total);
    }

    DemoRun(SuiteClient suite, Progress progress, long seed, List<PlannedCase> plan, Clock clock) {
        this.suite = suite;
        this.progress = progress;
        this.today = LocalDate.now(clock.withZone(LEGAL_ZONE));
        this.keyPrefix = "demo-" + seed + "-" + today;
        this.organisations =
                plan.stream().map(PlannedCase::organisation).distinct().toList();
        Catalogue catalogue = Catalogue.validOn(today, suite);
        Instant began = clock.instant();
        this.cases = plan.stream()
                .map(planned -> new CaseFile(suite, planned, walked, keyPrefix, today, began))
                .map(file -> new CaseFlow(file, suite, catalogue))
                .toList();
    }

    /** Plays the year, and gives what came of it. */
    DemoReport play() {
        openYear();
        new Accounts(suite, keyPrefix).open(organisations);
        together("Requests and visits", cases, CaseFlow::intake);
        together("Advices and reviews", cases, CaseFlow::assessment);
        together("Adoptions and orders", cases, CaseFlow::adoptAndOrder);

        if (cases.size() <= EveryPath.SAMPLES.size()) {
            new Ceiling(suite, keyPrefix, today.getYear()).makeRoomFor(within(cases, Milestone.ORDERED));
        }
        List<CaseFlow> granted = new ArrayList<>();
        List<CaseFlow> refused = new ArrayList<>();
        inOrder(
                "Contributions asked",
                within(cases, Milestone.ORDERED),
                flow -> (flow.requestContribution() ? granted : refused).add(flow));
        List<CaseFlow> determinable = new ArrayList<>(within(granted, Milestone.PAID));
        together("Deliveries and costs", within(cases, Milestone.DECLARED), CaseFlow::deliverAndDeclare);
        inOrder("Contributions determined", determinable, CaseFlow::determine);

        // Money has come free: who was refused has been granted it, in the order of receipt.
        List<CaseFlow> grantedLater = new ArrayList<>();
        List<CaseFlow> refusedForGood = new ArrayList<>();
        inOrder("Contributions granted later", refused, flow -> (flow.isGrantedByNow() ? grantedLater : refusedForGood)
                .add(flow));
        List<CaseFlow> determinableLater = within(grantedLater, Milestone.PAID);
        inOrder("Contributions determined later", determinableLater, CaseFlow::determine);
        determinable.addAll(determinableLater);
        pay(determinable);
        together("Ends of offices", on(Course.OFFICE_ENDED), CaseFlow::endOffice);
        granted.addAll(grantedLater);
        Books books = Books.of(suite, today.getYear(), granted);
        return new DemoReport(cases, walked, books, refused.size(), refusedForGood.size());
    }

    /** One instructs, another releases; the bank rejects one payment, which is repaired, and pays all. */
    private void pay(List<CaseFlow> flows) {
        together("Payments instructed", flows, CaseFlow::instructPayment);
        progress.show("Payments made", 0, flows.size());
        new Payments(suite, keyPrefix, today).make(flows);
        progress.show("Payments made", flows.size(), flows.size());
    }

    private void openYear() {
        Answer answer = suite.post(
                ContributionSteps.OFFICIAL,
                "/funding/v1/budget-years",
                keyPrefix + "-year",
                Map.of("year", today.getYear(), "ceilingCents", CEILING_CENTS));
        if (!answer.isOk() && !answer.code().equals("budget-year-already-opened")) {
            throw new DemoFailedException("The budget year can't be opened: " + answer.body());
        }
    }

    private List<CaseFlow> on(Course course) {
        return cases.stream().filter(flow -> flow.course() == course).toList();
    }

    private static List<CaseFlow> within(List<CaseFlow> flows, Milestone milestone) {
        return flows.stream().filter(flow -> flow.reaches(milestone)).toList();
    }

    private void inOrder(String phase, List<CaseFlow> flows, Consumer<CaseFlow> step) {
        progress.show(phase, 0, flows.size());
        done = 0;
        for (CaseFlow flow : flows) {
            step.accept(flow);
            done += 1;
            progress.show(phase, done, flows.size());
        }
    }

    private void together(String phase, List<CaseFlow> flows, Consumer<CaseFlow> step) {
        progress.show(phase, 0, flows.size());
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CompletionService<Boolean> steps = new ExecutorCompletionService<>(callers);
            flows.forEach(flow -> submit(steps, () -> {
                step.accept(flow);
                return true;
            }));
            for (done = 1; done <= flows.size(); done++) {
                steps.take().get();
                progress.show(phase, done, flows.size());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DemoFailedException expected
                    ? expected
                    : new DemoFailedException(String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("stopped");
        } finally {
            callers.shutdownNow();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the completion service gives it back
    private static void submit(CompletionService<Boolean> steps, Callable<Boolean> step) {
        steps.submit(step);
    }
}
