package nl.veiligwonen.local.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A budget year as its events make it: the checker's own reading of them. */
final class YearFold {

    /** A contribution, in cents. */
    record Contribution(String organisation, String stage, long requested, long granted, long determined, long paid) {

        /** What the year is bound to pay for it. */
        long committed() {
            return switch (stage) {
                case "REFUSED", "REQUEST_WITHDRAWN", "GRANT_WITHDRAWN" -> 0;
                case "GRANTED" -> granted;
                default -> determined;
            };
        }

        private Contribution at(String next) {
            return new Contribution(organisation, next, requested, granted, determined, paid);
        }

        private Contribution determined(long cents) {
            return new Contribution(organisation, "DETERMINED", requested, granted, cents, paid);
        }

        private Contribution paid(String next, long cents) {
            return new Contribution(organisation, next, requested, granted, determined, cents);
        }
    }

    /**
     * The year after an event.
     *
     * @param contribution the contribution that it was about; null if it was about none
     * @param waiting what the refused requests that still stand ask, by case, in the order of receipt
     */
    record Step(
            StoredEvent event,
            long ceiling,
            long committed,
            @Nullable Contribution contribution,
            Map<String, Long> waiting) {

        long left() {
            return ceiling - committed;
        }
    }

    private final Map<String, Contribution> contributions = new HashMap<>();
    private final Map<String, Long> waiting = new LinkedHashMap<>();
    private long ceiling;
    private long committed;

    /** The year after each of its events. What waits is that of the moment: look at it before going on. */
    static Stream<Step> steps(Evidence evidence) {
        YearFold fold = new YearFold();
        return evidence.ofYear().map(fold::after);
    }

    /** The contributions after all events, by case. */
    static Map<String, Contribution> contributions(Evidence evidence) {
        YearFold fold = new YearFold();
        evidence.ofYear().forEach(fold::after);
        return fold.contributions;
    }

    /** The events of each decision, together. */
    static List<List<StoredEvent>> decisions(Evidence evidence) {
        Map<String, List<StoredEvent>> decisions = new LinkedHashMap<>();
        evidence.ofYear().forEach(event -> decisions
                .computeIfAbsent(event.decision(), first -> new ArrayList<>())
                .add(event));
        return List.copyOf(decisions.values());
    }

    Step after(StoredEvent event) {
        if (event.type().equals("BudgetYearOpened") || event.type().equals("BudgetChanged")) {
            ceiling = event.cents("ceilingCents");
        }
        Contribution contribution = null;
        if (!event.caseId().isEmpty()) {
            Contribution before = contributions.get(event.caseId());
            contribution = after(event, before);
            contributions.put(event.caseId(), contribution);
            committed += contribution.committed() - (before == null ? 0 : before.committed());
            queue(event.caseId(), contribution);
        }
        return new Step(event, ceiling, committed, contribution, waiting);
    }

    /** Who is refused again keeps his place. */
    private void queue(String caseId, Contribution contribution) {
        if (contribution.stage().equals("REFUSED")) {
            waiting.put(caseId, contribution.requested());
        } else {
            waiting.remove(caseId);
        }
    }

    private static Contribution after(StoredEvent event, @Nullable Contribution before) {
        String organisation = event.json().path("organisation").asText();
        long requested = event.cents("requestedCents");
        long amount = event.cents("amountCents");
        Contribution known = before == null ? new Contribution(organisation, "", 0, 0, 0, 0) : before;
        return switch (event.type()) {
            case "ContributionRefused" -> new Contribution(organisation, "REFUSED", requested, 0, 0, 0);
            case "ContributionGranted" -> new Contribution(organisation, "GRANTED", requested, amount, 0, 0);
            case "RequestWithdrawn" -> known.at("REQUEST_WITHDRAWN");
            case "GrantWithdrawn" -> known.at("GRANT_WITHDRAWN");
            case "ContributionDetermined" -> known.determined(amount);
            case "PaymentInstructed" -> known.at("PAYMENT_INSTRUCTED");
            case "PaymentReleased" -> known.at("PAYMENT_RELEASED");
            case "PaymentConfirmed" -> known.paid("PAID", known.paid() + amount);
            case "PaymentRejected" ->
                known.paid(
                        "PAYMENT_REJECTED",
                        event.json().path("afterPayment").asBoolean() ? known.paid() - amount : known.paid());
            default -> throw new IllegalStateException("Unexpected: " + event);
        };
    }
}
