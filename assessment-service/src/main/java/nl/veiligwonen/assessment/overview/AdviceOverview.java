package nl.veiligwonen.assessment.overview;

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
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A security advice as a line of a list. */
@Entity
@Table(name = "advice")
public class AdviceOverview extends PanacheEntityBase {

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    /** TOOI code of the organisation whose case it is. */
    @Column(name = "organisation")
    public String organisation;

    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** At which stage it was when its case was frozen; null if it is not. */
    @Column(name = "stage_before")
    @Enumerated(EnumType.STRING)
    public @Nullable Stage stageBefore;

    /** The number of the latest draft; null if there is none yet. */
    @Column(name = "revision")
    public @Nullable Integer revision;

    /** How many measures the latest draft has; none if it was established without measures. */
    @Column(name = "measures")
    public int measures;

    /** What they are expected to cost together, including VAT. */
    @Column(name = "total_estimated_cost_cents")
    public long totalEstimatedCostCents;

    /** Whether the home meets the condition for the supply of measures. */
    @Column(name = "supply_permitted")
    public boolean supplyPermitted;

    @Column(name = "opened_at")
    public Instant openedAt;

    /** When the latest draft was written; null if there is none yet. */
    @Column(name = "drafted_at")
    public @Nullable Instant draftedAt;

    /** When the latest draft was submitted; null if it has not been. */
    @Column(name = "submitted_at")
    public @Nullable Instant submittedAt;

    /** When the advice was established; null if it has not been, or holds no longer. */
    @Column(name = "established_at")
    public @Nullable Instant establishedAt;

    /** When the last event was recorded. */
    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the advice. */
    @Column(name = "version")
    public long version;

    /**
     * Which advices are asked for.
     *
     * @param owner whose the caller may see; empty for everyone's
     * @param organisation whose are asked for; empty for all that he may see
     * @param stages at one of which stages; empty for all
     * @param supplyPermitted whether the home meets the condition for supply, or does not; empty for both
     * @param received when the assessment began
     * @param changed when it last changed
     */
    public record Filter(
            Optional<OrganisationId> owner,
            Optional<OrganisationId> organisation,
            List<Stage> stages,
            Optional<Boolean> supplyPermitted,
            Period received,
            Period changed) {
        public Filter {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A page of advices, the newest first.
     *
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<AdviceOverview> newestFirst(Filter filter, PageRequest page) {
        Conditions conditions = new Conditions()
                .equal("organisation", filter.owner().map(OrganisationId::code))
                .equal("organisation", "sought", filter.organisation().map(OrganisationId::code))
                .oneOf("stage", filter.stages())
                .equal("supplyPermitted", filter.supplyPermitted())
                .within("openedAt", filter.received())
                .within("updatedAt", filter.changed());
        page.after().ifPresent(last -> conditions
                .and("(openedAt, caseId) < (:lastOpenedAt, :lastCaseId)", "lastOpenedAt", last.instant(0))
                .with("lastCaseId", last.uuid(1)));
        return AdviceOverview.<AdviceOverview>find(
                        conditions + " order by openedAt desc, caseId desc", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #newestFirst}. */
    public Cursor cursor() {
        return Cursor.after(openedAt, caseId);
    }
}
