package nl.veiligwonen.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceDeadlines;
import nl.veiligwonen.assessment.advice.AdviceDecider;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.AdviceRetention;
import nl.veiligwonen.assessment.advice.LapsePolicy;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.entity.EntityDeadlines;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.retention.EntityRetention;

/** Hands the rules of a security advice to the platform that carries them. */
public final class AdviceEntity {

    private AdviceEntity() {}

    @Produces
    @Singleton
    static LapsePolicy lapse(AssessmentConfig config) {
        return new LapsePolicy(config.adviceLapsesAfter());
    }

    @Produces
    @Singleton
    static EntityType<Advice, AdviceCommand, AdviceEvent> advice(MeasureCatalogues catalogues, LapsePolicy lapse) {
        return new EntityType<>("Advice", AdviceCommand.class, AdviceEvent.class, new AdviceDecider(catalogues, lapse));
    }

    @Produces
    @Singleton
    static EntityDeadlines<Advice, AdviceCommand, AdviceEvent> deadlines(
            EntityType<Advice, AdviceCommand, AdviceEvent> advice, LapsePolicy lapse) {
        return new EntityDeadlines<>(advice, new AdviceDeadlines(lapse));
    }

    @Produces
    @Singleton
    static EntityRetention<Advice, AdviceCommand, AdviceEvent> retention(
            EntityType<Advice, AdviceCommand, AdviceEvent> advice) {
        return new EntityRetention<>(advice, new AdviceRetention());
    }
}
