package nl.veiligwonen.intake.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;

/** A request for a home scan as a line of a list. */
@Entity
@Table(name = "scan_request")
public class ScanRequestOverview extends PanacheEntityBase {

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    /** TOOI code of the organisation that asked. */
    @Column(name = "organisation")
    public String organisation;

    /** The layer of government of that organisation, in which the office is. */
    @Column(name = "layer")
    @Enumerated(EnumType.STRING)
    public Layer layer;

    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Column(name = "requested_at")
    public Instant requestedAt;

    /** When the last event was recorded. */
    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the case. */
    @Column(name = "version")
    public long version;

    /**
     * A page of requests, the newest first.
     *
     * @param organisation whose; empty for everyone's
     * @param stage at which stage; empty for all
     * @param page which part
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ScanRequestOverview> newestFirst(
            Optional<OrganisationId> organisation, Optional<Stage> stage, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        organisation.ifPresent(owner -> {
            conditions.add("organisation = :organisation");
            parameters.put("organisation", owner.code());
        });
        stage.ifPresent(wanted -> {
            conditions.add("stage = :stage");
            parameters.put("stage", wanted);
        });
        page.after().ifPresent(last -> {
            conditions.add("(requestedAt, caseId) < (:lastRequestedAt, :lastCaseId)");
            parameters.put("lastRequestedAt", last.instant(0));
            parameters.put("lastCaseId", caseIdOf(last));
        });
        return ScanRequestOverview.<ScanRequestOverview>find(
                        String.join(" and ", conditions) + " order by requestedAt desc, caseId desc", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #newestFirst}. */
    public Cursor cursor() {
        return Cursor.after(requestedAt, caseId);
    }

    private static UUID caseIdOf(Cursor cursor) {
        try {
            return UUID.fromString(cursor.key(1));
        } catch (IllegalArgumentException noUuid) {
            throw Cursor.unfit();
        }
    }
}
