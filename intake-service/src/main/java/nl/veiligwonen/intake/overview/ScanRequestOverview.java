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
import org.jspecify.annotations.Nullable;

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

    /** Whether it lies with the protection system, so that work on it has stopped. */
    @Column(name = "frozen")
    public boolean frozen;

    /** The office-holder by the subject of his token, if he asked himself; null if the organisation did. */
    @Column(name = "applicant")
    public @Nullable String applicant;

    @Column(name = "requested_at")
    public Instant requestedAt;

    /** When the last event was recorded. */
    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the case. */
    @Column(name = "version")
    public long version;

    /** For whom a list is made: he sees what is his to see. */
    public sealed interface Reader {

        /** Sees the requests of the organisation for which he acts. */
        record Organisation(OrganisationId organisation) implements Reader {}

        /** Sees the requests that he has made for himself. */
        record Applicant(String subject) implements Reader {}

        /** Sees all requests. */
        record Everyone() implements Reader {}
    }

    /**
     * A page of requests, the newest first.
     *
     * @param reader for whom
     * @param stage at which stage; empty for all
     * @param page which part
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ScanRequestOverview> newestFirst(Reader reader, Optional<Stage> stage, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        switch (reader) {
            case Reader.Organisation(var organisation) -> {
                conditions.add("organisation = :organisation");
                parameters.put("organisation", organisation.code());
            }
            case Reader.Applicant(var subject) -> {
                conditions.add("applicant = :applicant");
                parameters.put("applicant", subject);
            }
            case Reader.Everyone() -> {}
        }
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
