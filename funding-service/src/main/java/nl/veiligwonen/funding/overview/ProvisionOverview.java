package nl.veiligwonen.funding.overview;

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
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;

/** A provision as a line of a list. */
@Entity
@Table(name = "provision")
public class ProvisionOverview extends PanacheEntityBase {

    /** How far a provision has come. */
    public enum Stage {
        /** The advice lies with the employer. */
        AWAITING_ADOPTION,
        /** Not every measure has been ordered. */
        ADOPTED,
        /** Every measure has been ordered: a contribution can be asked. */
        ORDERED,
        /** Every measure has been delivered. */
        DELIVERED,
        /** The cost of every measure has been declared: the contribution can be determined. */
        DECLARED
    }

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    /** TOOI code of the employer. */
    public String organisation;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** How many measures the advice has. */
    public int measures;

    /** How many measures have been ordered, delivered or not. */
    public int ordered;

    /** How many measures have been delivered, accounted for or not. */
    public int delivered;

    /** Of how many measures the cost has been declared. */
    public int declared;

    /** Of all measures. */
    @Column(name = "estimated_cents")
    public long estimatedCents;

    /** Of the measures of which it has been declared. */
    @Column(name = "declared_cents")
    public long declaredCents;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the provision. */
    public long version;

    /**
     * A page of provisions, the newest first.
     *
     * @param organisation whose; empty for everyone's
     * @param stage at which stage; empty for all
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ProvisionOverview> newestFirst(
            Optional<OrganisationId> organisation, Optional<Stage> stage, PageRequest page) {
        Conditions conditions = new Conditions();
        organisation.ifPresent(owner -> conditions.and("organisation = :organisation", "organisation", owner.code()));
        stage.ifPresent(wanted -> conditions.and("stage = :stage", "stage", wanted));
        page.after().ifPresent(last -> conditions
                .and("(receivedAt, caseId) < (:lastAt, :lastCase)", "lastAt", last.instant(0))
                .with("lastCase", Conditions.caseId(last, 1)));
        return ProvisionOverview.<ProvisionOverview>find(
                        conditions + " order by receivedAt desc, caseId desc", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #newestFirst}. */
    public Cursor cursor() {
        return Cursor.after(receivedAt, caseId);
    }
}
