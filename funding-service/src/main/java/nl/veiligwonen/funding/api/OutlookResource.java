package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.Outlook;
import nl.veiligwonen.funding.budgetyear.Outlook.Pending;
import nl.veiligwonen.funding.overview.ProvisionOverview;
import nl.veiligwonen.platform.service.CallerOccasion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the ministry sees while the year runs. */
@Path("/budget-years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget years")
public class OutlookResource {

    private final BudgetYears budgetYears;
    private final CallerOccasion occasion;

    @Inject
    public OutlookResource(BudgetYears budgetYears, CallerOccasion occasion) {
        this.budgetYears = budgetYears;
        this.occasion = occasion;
    }

    @GET
    @Path("/outlook")
    @Operation(
            operationId = "getOutlook",
            summary = "Show where the money is and where it is going (uitputting en prognose)",
            description =
                    "Per layer and per organisation, always as of now; and a forecast to the end of the year: grants are"
                            + " determined at the same part as so far, and requests come at the same pace.")
    @APIResponse(responseCode = "200", description = "The outlook.")
    public YearOutlook outlook(@PathParam("year") int year) {
        Open book = budgetYears.opened(year).state();
        return YearOutlook.of(book, Outlook.forecast(book, occasion.now().today()));
    }

    @GET
    @Path("/simulation")
    @Operation(
            operationId = "simulateRequests",
            summary = "Show what remains if what is pending is all asked (doorrekening)",
            description =
                    "The established advices of which no contribution was asked, the oldest first, by the rules of the"
                            + " year. The list of them can be a moment behind. Nothing is decided by it.")
    @APIResponse(responseCode = "200", description = "What would become of each, and what would be left.")
    public SimulationDetails simulation(@PathParam("year") int year) {
        Open book = budgetYears.opened(year).state();
        List<Pending> pending = ProvisionOverview.pending().stream()
                .map(row -> new Pending(
                        new CaseId(row.caseId), OrganisationId.of(row.organisation), EuroCents.of(row.estimatedCents)))
                .filter(request -> request.amount().isPositive())
                .filter(request -> Outlook.canBeAsked(book, request.caseId()))
                .filter(request -> !budgetYears.grantedInOtherYear(request.caseId(), year))
                .toList();
        return SimulationDetails.of(Outlook.simulate(book, pending, occasion.now()));
    }
}
