package nl.veiligwonen.platform.service.work;

import static java.time.temporal.ChronoUnit.DAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.term.ClockReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work that waits, as an answer shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WorkItem",
        description = "Work that waits in a queue (werkvoorraad), without anything about the person or the home.")
public record WorkItemDetails(
        @Schema(description = "The queue in which it waits.", required = true, examples = "\"visit-planning\"")
        String queue,

        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "Whose case it is, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "How far the case has come here (stadium).", required = true, examples = "\"ELIGIBLE\"")
        String stage,

        @Schema(description = "What is to be done (taak).", required = true, examples = "\"plan-the-visit\"")
        String task,

        @Schema(
                description = "Since when it waits in this queue.",
                required = true,
                examples = "\"2026-03-12T10:05:00Z\"")
        Instant waitingSince,

        @Schema(description = "What is due first; absent if nothing is.") @Nullable Due due,

        @Schema(
                description =
                        "Who has taken it or has been given it (behandelaar), as an opaque id; absent if nobody has.",
                examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
        @Nullable String assignee,

        @Schema(description = "Since when; absent if nobody has.", examples = "\"2026-03-13T08:00:00Z\"") @Nullable Instant assignedAt,

        @Schema(description = "Whether you have it.", required = true)
        boolean mine,

        @Schema(
                description =
                        "Whether you can claim it: nobody has it, and nothing bars you, such as that you had a hand"
                                + " in what is to be judged.",
                required = true)
        boolean claimable) {

    /** By when it is due. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorkItemDue", description = "By when work is due, and why (termijn van het werk).")
    public record Due(
            @Schema(
                    description = "The term or target that is due first (naam van de termijn).",
                    required = true,
                    examples = "\"home-visit\"")
            String clock,

            @Schema(description = "Its Dutch name, for people.", required = true, examples = "\"huisbezoek\"")
            String name,

            @Schema(
                    description = "A term of the law (wettelijke termijn) or a target of the service (streeftermijn).",
                    required = true)
            ClockReading.Nature nature,

            @Schema(
                    description =
                            "First day on which it asks for attention. Absent while suspended without a known end.",
                    examples = "\"2026-03-19\"")
            @Nullable LocalDate warnsOn,

            @Schema(
                    description = "Last day (uiterste datum). Absent while suspended without a known end.",
                    examples = "\"2026-03-26\"")
            @Nullable LocalDate dueOn,

            @Schema(
                    description = "Days left, today not counted: 0 on the last day, negative after it. Absent while"
                            + " suspended without a known end.",
                    examples = "14")
            @Nullable Long daysLeft,

            @Schema(
                    description = "How it stands today (stand): on track, warning, late, breached or suspended.",
                    required = true)
            ClockReading.Standing standing) {

        private static Due of(WorkItem.Due due, LocalDate today) {
            return new Due(
                    due.clock(),
                    due.name(),
                    due.nature(),
                    due.warnsOn(),
                    due.dueOn(),
                    due.dueOn() == null ? null : DAYS.between(today, due.dueOn()),
                    due.standingOn(today));
        }
    }

    static WorkItemDetails of(WorkItem item, String reader, LocalDate today) {
        return new WorkItemDetails(
                item.queue(),
                item.caseId(),
                item.organisation(),
                item.stage(),
                item.task(),
                item.since(),
                item.due() == null ? null : Due.of(item.due(), today),
                item.assignee(),
                item.assignedAt(),
                reader.equals(item.assignee()),
                item.claimable());
    }
}
