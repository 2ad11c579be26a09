package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What an employer does with the measures of an advice. */
final class SupplySteps {

    private static final int VAT_PERCENT = 21;
    private static final int TOO_MUCH_PERCENT = 180;

    /** A measure of the provision. */
    private record Measure(String id, long estimatedCents) {}

    private final CaseFile file;

    SupplySteps(CaseFile file) {
        this.file = file;
    }

    /** Waits until the advice that stands has come; what those before it prescribed stays on record. */
    void awaitAdvice() {
        advised();
    }

    private List<Measure> advised() {
        int count = file.plan().measures().size();
        int advices = file.takes(Path.SUPERSEDED_BY_THREAT) ? 2 : 1;
        JsonNode measures = file.await(
                        file.organisation(),
                        Place.PROVISION,
                        provision -> provision.path("measures").size() >= count * advices)
                .path("measures");
        return measures.valueStream()
                .skip(measures.size() - count)
                .map(measure -> new Measure(
                        measure.path("measureId").asText(),
                        measure.path("estimatedCostCents").asLong()))
                .toList();
    }

    private List<Measure> provided() {
        List<Measure> advised = advised();
        return file.takes(Path.DEVIATED) ? advised.subList(0, advised.size() - 1) : advised;
    }

    void adopt() {
        if (file.takes(Path.DEVIATED)) {
            change(
                    "advice-deviations",
                    "adopt",
                    Map.of(
                            "notTakenOver",
                            List.of(advised().getLast().id()),
                            "motivation",
                            "Invented: the office-holder has had this put in already."));
            file.walk(Path.DEVIATED);
        } else {
            change("adoptions", "adopt", CaseFile.NOTHING);
            file.walk(Path.ADOPTED);
        }
    }

    void order() {
        for (Measure measure : provided()) {
            change("measure-orders", "order-" + measure.id(), Map.of("measureId", measure.id()));
            file.walk(Path.ORDERED);
        }
    }

    /** The measures are delivered and accepted, and the employer declares what they cost. */
    void deliverAndDeclare() {
        for (Measure measure : provided()) {
            change("measure-deliveries", "deliver-" + measure.id(), Map.of("measureId", measure.id()));
            file.walk(Path.DELIVERED);
            change("measure-acceptances", "accept-" + measure.id(), Map.of("measureId", measure.id()));
            file.walk(Path.ACCEPTED);
            declare(measure);
        }
    }

    private void declare(Measure measure) {
        long cents = file.plan().actualCostCents(measure.estimatedCents());
        if (file.takes(Path.OVERRUN_REFUSED)) {
            declare(measure, measure.estimatedCents() * TOO_MUCH_PERCENT / 100, "declare-too-much-");
            decide(measure, "cost-overrun-refusals", "Invented: the supplier has charged twice.");
            file.walk(Path.OVERRUN_REFUSED);
        }
        declare(measure, cents, "declare-");
        if (cents > measure.estimatedCents()) {
            decide(measure, "cost-overrun-approvals", "Invented: it took more work than was expected.");
            file.walk(Path.OVERRUN_APPROVED);
        }
        file.walk(Path.DECLARED);
    }

    private void declare(Measure measure, long cents, String step) {
        long exclVat = cents * 100 / (100 + VAT_PERCENT);
        change(
                "cost-declarations",
                step + measure.id(),
                Map.of(
                        "measureId",
                        measure.id(),
                        "amountCents",
                        cents,
                        "invoiceReference",
                        "F-%d-%s".formatted(file.plan().number(), measure.id().substring(0, 8)),
                        "vat",
                        Map.of("exclVatCents", exclVat, "vatCents", cents - exclVat),
                        "tax",
                        Map.of(
                                "rieReference",
                                "RIE-%d".formatted(file.plan().number()),
                                "ownContributionCents",
                                0,
                                "suppliedOn",
                                file.today().toString())));
    }

    private void decide(Measure measure, String decision, String motivation) {
        change(decision, decision + "-" + measure.id(), Map.of("measureId", measure.id(), "motivation", motivation));
    }

    /** Everything in it has been settled. */
    void close() {
        change("closures", "close", CaseFile.NOTHING);
        file.walk(Path.PROVISION_CLOSED);
    }

    private void change(String resource, String step, Map<String, Object> body) {
        file.change(file.organisation(), Place.PROVISION, resource, step, body);
    }
}
