package nl.veiligwonen.platform.service.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue, and how much waits in it. */
@Schema(name = "WorkQueue", description = "A queue of work of one kind (werkvoorraad), and how much waits in it.")
public record WorkQueueSummary(
        @Schema(description = "Its name, as in addresses.", required = true, examples = "\"visit-planning\"")
        String queue,

        @Schema(description = "The role that does the work (rol).", required = true, examples = "\"adviser\"")
        String role,

        @Schema(
                description = "What waits in it.",
                required = true,
                examples = "\"Visits to plan (huisbezoek plannen)\"")
        String title,

        @Schema(description = "How much waits in all.", required = true, examples = "12")
        int total,

        @Schema(description = "How much of it nobody has, and you can claim.", required = true, examples = "7")
        int unassigned,

        @Schema(description = "How much of it you have.", required = true, examples = "2")
        int mine,

        @Schema(description = "Of how much of it the end is near (waarschuwing).", required = true, examples = "3")
        int warning,

        @Schema(
                description = "Of how much of it the target has passed, but it is not breached yet.",
                required = true,
                examples = "1")
        int late,

        @Schema(description = "Of how much of it it is too late (overschreden).", required = true, examples = "0")
        int breached) {

    static WorkQueueSummary of(WorkDesk.Counted counted) {
        WorkQueue queue = counted.queue();
        WorkItems.Count count = counted.count();
        return new WorkQueueSummary(
                queue.name(),
                queue.role().realmName(),
                queue.title(),
                count.total(),
                count.unassigned(),
                count.mine(),
                count.warning(),
                count.late(),
                count.breached());
    }
}
