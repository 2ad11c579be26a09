package nl.veiligwonen.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestDeadlines;
import nl.veiligwonen.intake.scanrequest.ScanRequestDecider;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestRetention;
import nl.veiligwonen.platform.entity.EntityDeadlines;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.retention.EntityRetention;

/** Hands the rules of a request for a home scan to the platform that carries them. */
public final class ScanRequestEntity {

    private ScanRequestEntity() {}

    @Produces
    @Singleton
    static EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest() {
        return new EntityType<>(
                "ScanRequest", ScanRequestCommand.class, ScanRequestEvent.class, new ScanRequestDecider());
    }

    @Produces
    @Singleton
    static EntityDeadlines<ScanRequest, ScanRequestCommand, ScanRequestEvent> deadlines(
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest) {
        return new EntityDeadlines<>(scanRequest, new ScanRequestDeadlines());
    }

    @Produces
    @Singleton
    static EntityRetention<ScanRequest, ScanRequestCommand, ScanRequestEvent> retention(
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest) {
        return new EntityRetention<>(scanRequest, new ScanRequestRetention());
    }
}
