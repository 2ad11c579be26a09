package nl.veiligwonen.funding.crash;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.DocumentReference;
import nl.veiligwonen.funding.provision.Invoice;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.TaxStatement;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;

/** Makes cases of which only the money is still to come. */
@Singleton
public class Cases {

    private static final Actor SYSTEM = Actor.system("test");

    private final Entities entities;
    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final Clock clock;

    @Inject
    Cases(Entities entities, EntityType<Provision, ProvisionCommand, ProvisionEvent> provision, Clock clock) {
        this.entities = entities;
        this.provision = provision;
        this.clock = clock;
    }

    /** A case whose one measure has been ordered, delivered and declared. */
    String declared(String organisation, long estimatedCents, long declaredCents) {
        CaseId id = CaseId.random();
        MeasureId measure = MeasureId.random();
        List<ProvisionCommand> course = List.of(
                new ReceiveAdvice(
                        OrganisationId.of(organisation),
                        1,
                        List.of(new AdvisedMeasure(measure, EuroCents.of(estimatedCents)))),
                new AdoptAdvice(),
                new OrderMeasure(measure),
                new RecordDelivery(measure),
                new DeclareCost(
                        measure,
                        new Invoice(new DocumentReference("2030-1"), EuroCents.of(declaredCents), Optional.empty()),
                        TaxStatement.none()));
        QuarkusTransaction.requiringNew()
                .run(() -> course.forEach(command ->
                        entities.handle(provision, id.toString(), command, new Occasion(SYSTEM, clock.instant()))));
        return id.toString();
    }
}
