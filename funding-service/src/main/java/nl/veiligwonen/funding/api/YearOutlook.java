package nl.veiligwonen.funding.api;

import java.util.List;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.Outlook;
import nl.veiligwonen.funding.budgetyear.Outlook.Forecast;
import nl.veiligwonen.funding.budgetyear.Outlook.Sums;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A running year as the ministry sees it. */
@Schema(
        name = "YearOutlook",
        description =
                "Where the money of a running year is and where it is going (uitputting en prognose), in whole euro"
                        + " cents. What was brought forward from the year before is not in it.")
public record YearOutlook(
        @Schema(required = true, examples = "2026") int year,
        @Schema(required = true) List<OfLayer> layers,

        @Schema(description = "Those that have asked, by TOOI code.", required = true)
        List<OfOrganisation> organisations,

        @Schema(required = true) ForecastDetails forecast) {

    public YearOutlook {
        layers = List.copyOf(layers);
        organisations = List.copyOf(organisations);
    }

    /** What some have. */
    @Schema(name = "OutlookSums", description = "What is committed, determined and paid, in whole euro cents.")
    public record SumsDetails(
            @Schema(description = "How many contributions were granted.", required = true)
            int contributionCount,

            @Schema(description = "Committed (verplicht).", required = true)
            long committedCents,

            @Schema(description = "Determined (vastgesteld).", required = true)
            long determinedCents,

            @Schema(description = "Paid (betaald).", required = true)
            long paidCents,

            @Schema(description = "Refused, and waiting for money to come free.", required = true)
            long waitingCents) {

        static SumsDetails of(Sums sums) {
            return new SumsDetails(
                    sums.contributions(),
                    sums.committed().value(),
                    sums.determined().value(),
                    sums.paid().value(),
                    sums.waiting().value());
        }
    }

    /** What a layer has. */
    @Schema(name = "OutlookOfLayer", description = "What a layer of government has (bestuurslaag).")
    public record OfLayer(
            @Schema(required = true) Layer layer,
            @Schema(required = true) SumsDetails sums) {}

    /** What an organisation has. */
    @Schema(name = "OutlookOfOrganisation", description = "What an organisation has.")
    public record OfOrganisation(
            @Schema(required = true) OrganisationId organisation,
            @Schema(required = true) SumsDetails sums) {}

    /** What the year comes to if it goes on as it went. */
    @Schema(name = "Forecast", description = "What the year comes to if it goes on as it went (prognose).")
    public record ForecastDetails(
            @Schema(
                    description = "Which part of the grants was determined so far, in hundredths of a percent.",
                    required = true)
            long determinedOfGrant,

            @Schema(description = "What will come free of grants that are still to be determined.", required = true)
            long stillReleasedCents,

            @Schema(description = "What will be asked until the end of the year, at the pace so far.", required = true)
            long stillAskedCents,

            @Schema(description = "What will be committed at its end.", required = true)
            long committedCents,

            @Schema(description = "What will be left.", required = true)
            long leftCents,

            @Schema(description = "What will be asked and does not fit.", required = true)
            long shortCents) {

        static ForecastDetails of(Forecast forecast) {
            return new ForecastDetails(
                    forecast.determinedOfGrant(),
                    forecast.stillReleased().value(),
                    forecast.stillAsked().value(),
                    forecast.committed().value(),
                    forecast.left().value(),
                    forecast.shortOf().value());
        }
    }

    static YearOutlook of(Open book, Forecast forecast) {
        return new YearOutlook(
                book.year(),
                Outlook.byLayer(book).entrySet().stream()
                        .map(entry -> new OfLayer(entry.getKey(), SumsDetails.of(entry.getValue())))
                        .toList(),
                Outlook.byOrganisation(book).entrySet().stream()
                        .map(entry -> new OfOrganisation(entry.getKey(), SumsDetails.of(entry.getValue())))
                        .toList(),
                ForecastDetails.of(forecast));
    }
}
