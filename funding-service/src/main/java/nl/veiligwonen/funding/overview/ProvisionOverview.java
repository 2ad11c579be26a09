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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A provision as a line of a list. */
@Entity
@Table(name = "provision")
public class ProvisionOverview extends PanacheEntityBase {

    /** How far a provision has come. */
    public enum Stage {
        /** There is no advice; something was lent, or a cost returns every month. */
        NOT_ADVISED,
        /** The advice lies with the employer. */
        AWAITING_ADOPTION,
        /** Not every measure has been ordered. */
        ADOPTED,
        /** Every measure has been ordered: a contribution can be asked. */
        ORDERED,
        /** Every measure has been delivered. */
        DELIVERED,
        /** The cost of every measure has been declared: the contribution can be determined. */
        DECLARED,
        /** No measure is provided: none was taken over, or none was ordered in time. */
        NOTHING_PROVIDED,
        /** The provision has been closed. */
        CLOSED;

        /** How far a provision has come. */
        public static Stage of(Known provision) {
            if (provision.closed()) {
                return CLOSED;
            }
            return switch (provision.supply()) {
                case NotAdvised _ -> NOT_ADVISED;
                case AwaitingAdoption _ -> AWAITING_ADOPTION;
                case Adopted adopted -> reached(adopted);
                case Ended ended -> reached(ended);
            };
        }

        private static Stage reached(Advised advised) {
            if (advised.provided().isEmpty()) {
                return NOTHING_PROVIDED;
            }
            if (advised.allReached(Progress.DECLARED)) {
                return DECLARED;
            }
            if (advised.allReached(Progress.DELIVERED)) {
                return DELIVERED;
            }
            return advised.allReached(Progress.ORDERED) ? ORDERED : ADOPTED;
        }
    }

    /** How the case goes in intake. */
    public enum Course {
        ONGOING,
        FROZEN,
        CLOSED
    }

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    /** TOOI code of the employer. */
    public String organisation;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Enumerated(EnumType.STRING)
    public Course course;

    /** Whether supply is withheld until its condition is met. */
    @Column(name = "supply_withheld")
    public boolean supplyWithheld;

    /** How many measures are provided, or are going to be. */
    public int measures;

    /** How many measures have been ordered, delivered or not. */
    public int ordered;

    /** How many measures have been delivered, accounted for or not. */
    public int delivered;

    /** Of how many measures the cost has been declared. */
    public int declared;

    /** Of all measures that are provided. */
    @Column(name = "estimated_cents")
    public long estimatedCents;

    /** Of the measures of which it has been declared. */
    @Column(name = "declared_cents")
    public long declaredCents;

    /** How many things that were lent are with the office-holder. */
    @Column(name = "loans_out")
    public int loansOut;

    /** What the costs that return every month come to, each month. */
    @Column(name = "monthly_cents")
    public long monthlyCents;

    /** When there was first something to provide; null while there is nothing. */
    @Column(name = "begun_at")
    public @Nullable Instant begunAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The number of events of the provision. */
    public long version;

    /**
     * Which provisions are asked for.
     *
     * @param owner whose the caller may see; empty for everyone's
     * @param organisation whose are asked for; empty for all that he may see
     * @param stages at one of which stages; empty for all
     * @param supplyWithheld whether supply waits for its condition, or does not; empty for both
     * @param received when there was first something to provide
     * @param changed when it last changed
     */
    public record Filter(
            Optional<OrganisationId> owner,
            Optional<OrganisationId> organisation,
            List<Stage> stages,
            Optional<Boolean> supplyWithheld,
            Period received,
            Period changed) {
        public Filter {
            stages = List.copyOf(stages);
        }

        /** Those of an organisation, or everyone's, at one stage or at all. */
        public static Filter of(Optional<OrganisationId> owner, Optional<Stage> stage) {
            return new Filter(
                    owner, Optional.empty(), stage.stream().toList(), Optional.empty(), Period.ALWAYS, Period.ALWAYS);
        }
    }

    /**
     * A page of provisions in which there is something to provide, the newest first.
     *
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<ProvisionOverview> newestFirst(Filter filter, PageRequest page) {
        Conditions conditions = new Conditions()
                .equal("organisation", filter.owner().map(OrganisationId::code))
                .equal("organisation", "sought", filter.organisation().map(OrganisationId::code))
                .oneOf("stage", filter.stages())
                .equal("supplyWithheld", filter.supplyWithheld())
                .within("begunAt", filter.received())
                .within("updatedAt", filter.changed());
        page.after().ifPresent(last -> conditions
                .and("(begunAt, caseId) < (:lastAt, :lastCase)", "lastAt", last.instant(0))
                .with("lastCase", last.uuid(1)));
        return ProvisionOverview.<ProvisionOverview>find(
                        "begunAt is not null and " + conditions + " order by begunAt desc, caseId desc",
                        conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #newestFirst}. */
    public Cursor cursor() {
        return Cursor.after(Objects.requireNonNull(begunAt), caseId);
    }

    /** The provisions of an established advice for which a contribution can still be asked, the oldest first. */
    public static List<ProvisionOverview> pending() {
        return list(
                "stage in ?1 and course = ?2 order by begunAt, caseId",
                List.of(Stage.AWAITING_ADOPTION, Stage.ADOPTED, Stage.ORDERED, Stage.DELIVERED, Stage.DECLARED),
                Course.ONGOING);
    }
}
