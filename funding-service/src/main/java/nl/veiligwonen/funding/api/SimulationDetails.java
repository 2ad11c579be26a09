package nl.veiligwonen.funding.api;

import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.Outlook.Simulated;
import nl.veiligwonen.funding.budgetyear.Outlook.Simulation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What remains if what is pending is all asked. */
@Schema(
        name = "Simulation",
        description =
                "What remains of a year if what is pending is all asked now (doorrekening). Nothing is decided by it.")
public record SimulationDetails(
        @Schema(description = "What the year would have left, in whole euro cents.", required = true)
        long leftCents,

        @Schema(description = "What would be granted in all.", required = true)
        long grantedCents,

        @Schema(description = "What would be asked in all.", required = true)
        long requestedCents,

        @Schema(required = true) List<SimulatedRequest> requests) {

    public SimulationDetails {
        requests = List.copyOf(requests);
    }

    /** What would become of one request. */
    @Schema(name = "SimulatedRequest", description = "What would become of one request.")
    public record SimulatedRequest(
            @Schema(required = true) CaseId caseId,
            @Schema(required = true) OrganisationId organisation,

            @Schema(description = "What its measures are expected to cost.", required = true)
            long requestedCents,

            @Schema(description = "What it would be granted; 0 if refused.", required = true)
            long grantedCents) {

        static SimulatedRequest of(Simulated simulated) {
            return new SimulatedRequest(
                    simulated.request().caseId(),
                    simulated.request().organisation(),
                    simulated.request().amount().value(),
                    simulated.granted().value());
        }
    }

    static SimulationDetails of(Simulation simulation) {
        List<SimulatedRequest> requests =
                simulation.outcomes().stream().map(SimulatedRequest::of).toList();
        return new SimulationDetails(
                simulation.left().value(),
                requests.stream().mapToLong(SimulatedRequest::grantedCents).sum(),
                requests.stream().mapToLong(SimulatedRequest::requestedCents).sum(),
                requests);
    }
}
