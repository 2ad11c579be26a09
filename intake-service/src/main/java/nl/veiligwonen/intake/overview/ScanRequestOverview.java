package nl.veiligwonen.intake.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.service.access.Scope;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.service.search.Period;
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

    /**
     * A keyed fingerprint of the office-holder's name, to find the case by; see {@link SoughtPeople}. Null if his name has
     * been destroyed.
     */
    @Column(name = "person_fingerprint")
    public byte @Nullable [] personFingerprint;

    /**
     * A keyed fingerprint of postal code and house number, to find the case by; see {@link SoughtPeople}. Null if the
     * address has been destroyed.
     */
    @Column(name = "home_fingerprint")
    public byte @Nullable [] homeFingerprint;

    @Column(name = "requested_at")
    public Instant requestedAt;

    /** When the last event was recorded. */
    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the case. */
    @Column(name = "version")
    public long version;

    /**
     * Which requests are asked for.
     *
     * @param reader for whom
     * @param organisation whose are asked for; empty for all that he may see
     * @param stages at one of which stages; empty for all
     * @param frozen whether they lie with the protection system, or do not; empty for both
     * @param received when they were made
     * @param changed when they last changed
     * @param personFingerprint of which office-holder; empty for all
     * @param homeFingerprint for which home; empty for all
     */
    public record Filter(
            Scope reader,
            Optional<OrganisationId> organisation,
            List<Stage> stages,
            Optional<Boolean> frozen,
            Period received,
            Period changed,
            Optional<byte[]> personFingerprint,
            Optional<byte[]> homeFingerprint) {
        public Filter {
            stages = List.copyOf(stages);
        }

        /** All that someone may see, at one stage or at all. */
        public static Filter of(Scope reader, Optional<Stage> stage) {
            return new Filter(
                    reader,
                    Optional.empty(),
                    stage.stream().toList(),
                    Optional.empty(),
                    Period.ALWAYS,
                    Period.ALWAYS,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * A page of requests, the newest first.
     *
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ScanRequestOverview> newestFirst(Filter filter, PageRequest page) {
        Conditions conditions = new Conditions();
        switch (filter.reader()) {
            case Scope.OfOrganisation(var organisation) ->
                conditions.and("organisation = :organisation", "organisation", organisation.code());
            case Scope.OfSubject(var subject) -> conditions.and("applicant = :applicant", "applicant", subject);
            case Scope.Everyone() -> {}
        }
        conditions
                .equal("organisation", "sought", filter.organisation().map(OrganisationId::code))
                .oneOf("stage", filter.stages())
                .equal("frozen", filter.frozen())
                .within("requestedAt", filter.received())
                .within("updatedAt", filter.changed())
                .equal("personFingerprint", filter.personFingerprint())
                .equal("homeFingerprint", filter.homeFingerprint());
        page.after().ifPresent(last -> conditions
                .and("(requestedAt, caseId) < (:lastRequestedAt, :lastCaseId)", "lastRequestedAt", last.instant(0))
                .with("lastCaseId", last.uuid(1)));
        return ScanRequestOverview.<ScanRequestOverview>find(
                        conditions + " order by requestedAt desc, caseId desc", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #newestFirst}. */
    public Cursor cursor() {
        return Cursor.after(requestedAt, caseId);
    }
}
