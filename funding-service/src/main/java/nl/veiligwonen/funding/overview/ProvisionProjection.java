package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.overview.ProvisionOverview.Course;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceEnded;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseFrozen;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseOpened;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseResumed;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunApproved;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunRefused;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunReported;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanReturned;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanWrittenOff;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureAccepted;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStarted;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStopped;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyPermitted;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyWithheld;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of provisions. */
@ApplicationScoped
public class ProvisionProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof ProvisionEvent event) {
            ProvisionOverview row = rowOf(UUID.fromString(recorded.entityId()), event.organisation());
            apply(event, row, recorded.recordedAt());
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        }
    }

    private static ProvisionOverview rowOf(UUID caseId, OrganisationId organisation) {
        ProvisionOverview known = ProvisionOverview.findById(caseId);
        return known == null ? newRow(caseId, organisation) : known;
    }

    static ProvisionOverview newRow(UUID caseId, OrganisationId organisation) {
        ProvisionOverview row = new ProvisionOverview();
        row.caseId = caseId;
        row.organisation = organisation.code();
        row.stage = Stage.NOT_ADVISED;
        row.course = Course.ONGOING;
        return row;
    }

    static void apply(ProvisionEvent event, ProvisionOverview row, Instant recordedAt) {
        switch (event) {
            case CaseOpened _,
                    MeasureAccepted _,
                    CostOverrunReported _,
                    CostOverrunApproved _,
                    CostOverrunRefused _ -> {}
            case AdviceReceived received -> {
                row.stage = Stage.AWAITING_ADOPTION;
                row.measures += received.measures().size();
                row.estimatedCents = Math.addExact(row.estimatedCents, sum(received.measures()));
                begin(row, recordedAt);
            }
            case AdviceEnded ended -> end(ended.lapsed(), row);
            case SupplyPermitted _ -> row.supplyWithheld = false;
            case SupplyWithheld _ -> row.supplyWithheld = true;
            case CaseFrozen _ -> row.course = Course.FROZEN;
            case CaseResumed _ -> row.course = Course.ONGOING;
            case CaseClosed closed -> {
                row.course = Course.CLOSED;
                end(closed.lapsed(), row);
            }
            case AdviceAdopted _ -> row.stage = reached(row);
            case AdviceAdoptionDeviated deviated -> {
                drop(deviated.notTakenOver(), row);
                row.stage = reached(row);
            }
            case MeasureOrdered _ -> {
                row.ordered += 1;
                progress(row);
            }
            case MeasureDelivered _ -> {
                row.delivered += 1;
                progress(row);
            }
            case CostDeclared declared -> {
                row.declared += 1;
                row.declaredCents = Math.addExact(
                        row.declaredCents, declared.cost().amount().value());
                progress(row);
            }
            case MeasureLent _ -> {
                row.loansOut += 1;
                begin(row, recordedAt);
            }
            case LoanReturned _, LoanWrittenOff _ -> row.loansOut -= 1;
            case RecurringCostStarted started -> {
                row.monthlyCents =
                        Math.addExact(row.monthlyCents, started.monthlyCents().value());
                begin(row, recordedAt);
            }
            case RecurringCostStopped stopped ->
                row.monthlyCents = Math.subtractExact(
                        row.monthlyCents, stopped.monthlyCents().value());
            case ProvisionClosed _ -> row.stage = Stage.CLOSED;
        }
    }

    private static void begin(ProvisionOverview row, Instant recordedAt) {
        if (row.begunAt == null) {
            row.begunAt = recordedAt;
        }
    }

    /** Nothing more is ordered; there may have been no advice at all. */
    private static void end(List<AdvisedMeasure> lapsed, ProvisionOverview row) {
        if (row.stage != Stage.NOT_ADVISED) {
            drop(lapsed, row);
            row.stage = reached(row);
        }
    }

    /** Takes out measures that are not provided. */
    private static void drop(List<AdvisedMeasure> measures, ProvisionOverview row) {
        row.measures -= measures.size();
        row.estimatedCents = Math.subtractExact(row.estimatedCents, sum(measures));
    }

    /** A measure has come further; it may be of an earlier advice than the one that lies with the employer. */
    private static void progress(ProvisionOverview row) {
        if (row.stage != Stage.AWAITING_ADOPTION) {
            row.stage = reached(row);
        }
    }

    private static long sum(List<AdvisedMeasure> measures) {
        return EuroCents.sum(measures.stream()
                        .map(AdvisedMeasure::estimatedCostCents)
                        .toList())
                .value();
    }

    /** The stage that every measure has reached. */
    private static Stage reached(ProvisionOverview row) {
        if (row.measures == 0) {
            return Stage.NOTHING_PROVIDED;
        }
        if (row.declared == row.measures) {
            return Stage.DECLARED;
        }
        if (row.delivered == row.measures) {
            return Stage.DELIVERED;
        }
        return row.ordered == row.measures ? Stage.ORDERED : Stage.ADOPTED;
    }
}
