package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;

/** A contribution as a line of a list. */
@Entity
@Table(name = "contribution")
@IdClass(ContributionOverview.Key.class)
public class ContributionOverview extends PanacheEntityBase {

    /** A case has one contribution a year at most. */
    public record Key(int year, UUID caseId) {}

    /** How far a contribution has come. */
    public enum Stage {
        REFUSED,
        REQUEST_WITHDRAWN,
        GRANTED,
        GRANT_WITHDRAWN,
        DETERMINED,
        PAYMENT_SUSPENDED,
        PAYMENT_INSTRUCTED,
        PAYMENT_RELEASED,
        PAYMENT_REJECTED,
        PAID;

        /** How far a contribution has come. */
        public static Stage of(Contribution contribution) {
            return switch (contribution) {
                case Contribution.Refused _ -> REFUSED;
                case Contribution.RequestWithdrawn _ -> REQUEST_WITHDRAWN;
                case Contribution.Granted _ -> GRANTED;
                case Contribution.GrantWithdrawn _ -> GRANT_WITHDRAWN;
                case Contribution.Determined _ -> DETERMINED;
                case Contribution.Suspended _ -> PAYMENT_SUSPENDED;
                case Contribution.Instructed _ -> PAYMENT_INSTRUCTED;
                case Contribution.Released _ -> PAYMENT_RELEASED;
                case Contribution.PaymentRejected _ -> PAYMENT_REJECTED;
                case Contribution.Paid _ -> PAID;
            };
        }
    }

    @Id
    public int year;

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    /** TOOI code of the employer. */
    public String organisation;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Column(name = "requested_cents")
    public long requestedCents;

    @Column(name = "granted_cents")
    public long grantedCents;

    @Column(name = "determined_cents")
    public long determinedCents;

    @Column(name = "paid_cents")
    public long paidCents;

    @Column(name = "reclaimed_cents")
    public long reclaimedCents;

    /** Whether it was granted from the ceiling of a year before, and open when that was closed. */
    @Column(name = "brought_forward")
    public boolean broughtForward;

    /** When it was last asked. */
    @Column(name = "requested_at")
    public Instant requestedAt;

    /** When the last decision about it was taken: the refusal, the grant or the determination. */
    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The contribution to a case from a year; empty if none was ever asked, or this read model has not come so far. */
    public static Optional<ContributionOverview> of(int year, CaseId caseId) {
        return ContributionOverview.findByIdOptional(new Key(year, caseId.value()));
    }

    /**
     * Which contributions of a year are asked for.
     *
     * @param owner whose the caller may see; empty for everyone's
     * @param organisation whose are asked for; empty for all that he may see
     * @param stages at one of which stages; empty for all
     * @param received when they were last asked
     * @param changed when they last changed
     */
    public record Filter(
            int year,
            Optional<OrganisationId> owner,
            Optional<OrganisationId> organisation,
            List<Stage> stages,
            Period received,
            Period changed) {
        public Filter {
            stages = List.copyOf(stages);
        }

        /** Those of an organisation, or everyone's, at one stage or at all. */
        public static Filter of(int year, Optional<OrganisationId> owner, Optional<Stage> stage) {
            return new Filter(year, owner, Optional.empty(), stage.stream().toList(), Period.ALWAYS, Period.ALWAYS);
        }
    }

    /**
     * A page of the contributions of a year, in the order of receipt.
     *
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ContributionOverview> inOrderOfReceipt(Filter filter, PageRequest page) {
        Conditions conditions = new Conditions()
                .and("year = :year", "year", filter.year())
                .equal("organisation", filter.owner().map(OrganisationId::code))
                .equal("organisation", "sought", filter.organisation().map(OrganisationId::code))
                .oneOf("stage", filter.stages())
                .within("requestedAt", filter.received())
                .within("updatedAt", filter.changed());
        page.after().ifPresent(last -> conditions
                .and("(requestedAt, caseId) > (:lastAt, :lastCase)", "lastAt", last.instant(0))
                .with("lastCase", last.uuid(1)));
        return ContributionOverview.<ContributionOverview>find(
                        conditions + " order by requestedAt, caseId", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #inOrderOfReceipt}. */
    public Cursor cursor() {
        return Cursor.after(requestedAt, caseId);
    }
}
