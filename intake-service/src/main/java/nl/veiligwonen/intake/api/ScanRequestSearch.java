package nl.veiligwonen.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.overview.ScanRequestOverview.Filter;
import nl.veiligwonen.intake.overview.SoughtPeople;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.PersonName;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.service.access.Scope;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Search;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which requests someone seeks; also by who and where, which is why it is a body and no address. */
@Schema(
        name = "ScanRequestSearch",
        description = "Which requests are sought (zoekvraag). All that is named must be met; nothing need be named.",
        examples = ScanRequestSearch.EXAMPLE)
public record ScanRequestSearch(
        @Schema(description = "At one of these stages (stadia).") @Nullable @Size(min = 1, max = 20) List<@NotNull Stage> stages,

        @Schema(description = "Of this organisation, by TOOI code.", examples = "\"gm0344\"") @Nullable OrganisationId organisation,

        @Schema(description = "Whether the case lies with the protection system (stelsel beveiligen van personen).")
        @Nullable Boolean frozen,

        @Schema(description = "It was made at this moment or later.", examples = "\"2026-01-01T00:00:00Z\"") @Nullable Instant receivedFrom,

        @Schema(description = "And before this moment.", examples = "\"2026-07-01T00:00:00Z\"") @Nullable Instant receivedBefore,

        @Schema(description = "It last changed at this moment or later.", examples = "\"2026-03-01T00:00:00Z\"")
        @Nullable Instant changedFrom,

        @Schema(description = "And before this moment.", examples = "\"2026-04-01T00:00:00Z\"") @Nullable Instant changedBefore,

        @Nullable @Valid SoughtOfficeHolder officeHolder,
        @Nullable @Valid SoughtHome home,

        @Schema(description = "How many items at most (aantal per pagina): 1 to 100; without it 25.", examples = "25")
        @Nullable Integer limit,

        @Nullable Cursor cursor)
        implements Search {

    static final String EXAMPLE = """
            {"stages": ["ELIGIBLE", "VISIT_SCHEDULED"], "officeHolder": {"name": "A. de Vries"}, "limit": 25}
            """;

    /** For whom the scan was asked. */
    @Schema(
            name = "SoughtOfficeHolder",
            description = "For this office-holder (bestuurder). Capitals, accents, spaces and full stops make no"
                    + " difference; the rest of the name must be as it was stated.")
    public record SoughtOfficeHolder(
            @Schema(description = "The name (naam).", required = true, examples = "\"A. de Vries\"")
            @NotNull @Size(min = 1, max = PersonName.MAX_LENGTH) String name) {

        /** Withholds the name, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "SoughtOfficeHolder[withheld]";
        }
    }

    /** Where the office-holder lives. */
    @Schema(name = "SoughtHome", description = "For this home (woonplek).")
    public record SoughtHome(
            @Schema(description = "The postal code (postcode).", required = true, examples = "\"3511AB\"")
            @NotNull @Pattern(regexp = HomeAddress.POSTAL_CODE, message = "must be four digits and two capitals, such as 3511AB") String postalCode,

            @Schema(
                    description = "The house number (huisnummer) with its letter or addition.",
                    required = true,
                    examples = "\"12a\"")
            @NotNull @Pattern(regexp = HomeAddress.HOUSE_NUMBER, message = "must be a number, with an addition or not") String houseNumber) {

        /** Withholds the address, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "SoughtHome[withheld]";
        }
    }

    /** What meets it, of what the reader may see. */
    Filter filter(Scope reader, SoughtPeople people) {
        return new Filter(
                reader,
                Optional.ofNullable(organisation),
                stages == null ? List.of() : stages,
                Optional.ofNullable(frozen),
                Period.of(receivedFrom, receivedBefore),
                Period.of(changedFrom, changedBefore),
                Optional.ofNullable(officeHolder).map(sought -> people.person(sought.name())),
                Optional.ofNullable(home).map(sought -> people.home(sought.postalCode(), sought.houseNumber())));
    }
}
