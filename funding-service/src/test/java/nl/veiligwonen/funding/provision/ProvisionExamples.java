package nl.veiligwonen.funding.provision;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseOpened;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureAccepted;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.funding.provision.Supply.Advised;

/** A case of Utrecht with a lock and a camera. */
final class ProvisionExamples {

    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    static final MeasureId LOCK = MeasureId.random();
    static final MeasureId CAMERA = MeasureId.random();
    static final AdvisedMeasure ADVISED_LOCK = new AdvisedMeasure(LOCK, EuroCents.of(120_000));
    static final AdvisedMeasure ADVISED_CAMERA = new AdvisedMeasure(CAMERA, EuroCents.of(340_001));
    static final List<AdvisedMeasure> MEASURES = List.of(ADVISED_LOCK, ADVISED_CAMERA);
    static final DocumentReference INVOICE = new DocumentReference("2026-1");
    static final Motivation BECAUSE = new Motivation("Because of the frame of the door.");

    static final CaseOpened OPENED = new CaseOpened(UTRECHT);
    static final AdviceReceived RECEIVED = new AdviceReceived(UTRECHT, 1, MEASURES);
    static final AdviceAdopted ADOPTED = new AdviceAdopted(UTRECHT);

    private ProvisionExamples() {}

    static MeasureOrdered ordered(MeasureId id) {
        return new MeasureOrdered(UTRECHT, id);
    }

    static MeasureDelivered delivered(MeasureId id) {
        return new MeasureDelivered(UTRECHT, id);
    }

    static MeasureAccepted accepted(MeasureId id) {
        return new MeasureAccepted(UTRECHT, id);
    }

    static CostDeclared declared(MeasureId id, long cents) {
        return new CostDeclared(UTRECHT, id, cost(cents));
    }

    static Cost cost(long cents) {
        return new Cost(invoice(cents), Optional.of(TaxStatement.none().ofSupply(UTRECHT)));
    }

    static Invoice invoice(long cents) {
        return new Invoice(INVOICE, EuroCents.of(cents), Optional.empty());
    }

    static DeclareCost declare(MeasureId id, long cents) {
        return new DeclareCost(id, invoice(cents), TaxStatement.none());
    }

    static Advised advised(Provision state) {
        return ((Known) state).advised().orElseThrow();
    }
}
