package nl.veiligwonen.funding.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.SupplyCondition;
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.domain.work.OpenWork;

/** What an employer is to do about a provision. While the protection system has the case nobody works on it. */
public final class ProvisionWork {

    /** Advices that the employer is to adopt. */
    public static final String ADOPTION = "advice-adoption";

    /** Measures that the employer is to order, have delivered and account for. */
    public static final String SUPPLY = "measure-supply";

    /** Provisions that the employer is to round off and close, now that the case has been closed. */
    public static final String CLOSING = "provision-closing";

    private ProvisionWork() {}

    /**
     * What the employer is to do.
     *
     * @param stage how far the provision has come, as the list names it
     */
    public static List<OpenWork> of(Known provision, String stage) {
        if (provision.closed() || provision.course() instanceof Frozen) {
            return List.of();
        }
        List<OpenWork> open = new ArrayList<>();
        switch (provision.supply()) {
            case NotAdvised _ -> {}
            case AwaitingAdoption _ -> open.add(work(ADOPTION, "adopt-the-advice", provision, stage));
            case Adopted adopted -> add(open, supplyStep(adopted, provision), provision, stage);
            case Ended ended -> add(open, supplyStep(ended, provision), provision, stage);
        }
        if (provision.course() instanceof Closed && provision.hasBegun() && open.isEmpty()) {
            open.add(work(CLOSING, closingStep(provision), provision, stage));
        }
        return open;
    }

    private static void add(List<OpenWork> open, Optional<String> step, Known provision, String stage) {
        step.ifPresent(task -> open.add(work(SUPPLY, task, provision, stage)));
    }

    /** The first step that some measure waits for; empty if all have been accounted for, or the home is not ready. */
    private static Optional<String> supplyStep(Advised advised, Known provision) {
        if (advised instanceof Adopted
                && provision.condition() != SupplyCondition.WITHHELD
                && has(advised, Progress.ADVISED)) {
            return Optional.of("order-the-measures");
        } else if (has(advised, Progress.OVERRUN)) {
            return Optional.of("decide-on-the-overrun");
        } else if (has(advised, Progress.DELIVERED) || has(advised, Progress.ACCEPTED)) {
            return Optional.of("declare-the-cost");
        }
        return has(advised, Progress.ORDERED) ? Optional.of("report-the-delivery") : Optional.empty();
    }

    private static boolean has(Advised advised, Progress progress) {
        return advised.measures().stream().anyMatch(measure -> measure.progress() == progress);
    }

    private static String closingStep(Known provision) {
        if (provision.hasLoansOut()) {
            return "settle-the-loans";
        }
        return provision.hasRunningCosts() ? "stop-the-recurring-costs" : "close-the-provision";
    }

    /** No term runs for an employer here: no article sets one. */
    private static OpenWork work(String queue, String task, Known provision, String stage) {
        return OpenWork.forAnyone(queue, stage, task, provision.organisation(), List.of());
    }
}
