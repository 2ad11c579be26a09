package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of provisions. */
@ApplicationScoped
public class ProvisionProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof ProvisionEvent event) {
            ProvisionOverview row = event instanceof AdviceReceived received
                    ? newRow(recorded, received)
                    : ProvisionOverview.findById(UUID.fromString(recorded.entityId()));
            apply(event, row);
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        }
    }

    private static ProvisionOverview newRow(RecordedEvent recorded, AdviceReceived received) {
        ProvisionOverview row = new ProvisionOverview();
        row.caseId = UUID.fromString(recorded.entityId());
        row.organisation = received.organisation().code();
        row.measures = received.measures().size();
        row.estimatedCents = EuroCents.sum(received.measures().stream()
                        .map(AdvisedMeasure::estimatedCostCents)
                        .toList())
                .value();
        row.receivedAt = recorded.recordedAt();
        return row;
    }

    private static void apply(ProvisionEvent event, ProvisionOverview row) {
        switch (event) {
            case AdviceReceived _ -> row.stage = Stage.AWAITING_ADOPTION;
            case AdviceAdopted _ -> row.stage = Stage.ADOPTED;
            case MeasureOrdered _ -> {
                row.ordered += 1;
                row.stage = reached(row);
            }
            case MeasureDelivered _ -> {
                row.delivered += 1;
                row.stage = reached(row);
            }
            case CostDeclared declared -> {
                row.declared += 1;
                row.declaredCents =
                        Math.addExact(row.declaredCents, declared.amountCents().value());
                row.stage = reached(row);
            }
        }
    }

    /** The stage that every measure has reached. */
    private static Stage reached(ProvisionOverview row) {
        if (row.declared == row.measures) {
            return Stage.DECLARED;
        }
        if (row.delivered == row.measures) {
            return Stage.DELIVERED;
        }
        return row.ordered == row.measures ? Stage.ORDERED : Stage.ADOPTED;
    }
}
