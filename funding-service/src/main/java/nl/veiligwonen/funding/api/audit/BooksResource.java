package nl.veiligwonen.funding.api.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.api.PostingDetails;
import nl.veiligwonen.funding.api.audit.BalancesAsOf.Balance;
import nl.veiligwonen.funding.api.audit.EntryDetails.Reference;
import nl.veiligwonen.funding.api.audit.EntryDetails.StoredPayload;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Entry;
import nl.veiligwonen.funding.overview.PostingOverview;
import nl.veiligwonen.funding.overview.PostingOverview.Turnover;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StoredEvent;
import nl.veiligwonen.platform.journal.StoredEvents;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books as of any moment on both clocks: balances, their postings, and the events of these. */
@Path("/budget-years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "What the auditor gets (controle).")
public class BooksResource {

    private static final String POSTINGS = "postings-as-of";

    private final AuditedYears years;
    private final StoredEvents storedEvents;

    @Inject
    public BooksResource(AuditedYears years, StoredEvents storedEvents) {
        this.years = years;
        this.storedEvents = storedEvents;
    }

    /** How balances are told. */
    @Schema(name = "BalancesBy", description = "By account (rekening), or by account and organisation (organisatie).")
    public enum By {
        ACCOUNT,
        ORGANISATION
    }

    @GET
    @Path("/balances")
    @Operation(
            operationId = "getBalances",
            summary = "Show the balances as of a moment on both clocks",
            description =
                    "As it was then: give only `known`. As we now know that it was then: give only `effective`, and"
                            + " `known` as of now. Each figure leads to its postings. Can be a moment behind.")
    @APIResponse(responseCode = "200", description = "The balances, with the moment they hold for (saldi).")
    public BalancesAsOf balances(
            @PathParam("year") int year,
            @BeanParam @Valid AsOf asOf,
            @Parameter(description = "Whether to tell them by organisation too.")
                    @QueryParam("by")
                    @DefaultValue("ACCOUNT")
                    By by,
            @Parameter(description = "Only what concerns this organisation, by TOOI code.")
                    @QueryParam("organisation")
                    @Nullable OrganisationId organisation,
            @Context UriInfo called) {
        years.history(year);
        BothClocks moment = asOf.at(years.now());
        Links links = new Links(called, year, moment);
        Optional<OrganisationId> of = Optional.ofNullable(organisation);
        return new BalancesAsOf(
                year,
                moment.known(),
                moment.effective(),
                switch (by) {
                    case ACCOUNT -> byAccount(year, moment, of, links);
                    case ORGANISATION -> byOrganisation(year, moment, of, links);
                });
    }

    private static List<Balance> byAccount(
            int year, BothClocks moment, Optional<OrganisationId> organisation, Links links) {
        Map<Account, Turnover> posted = BooksAsOf.byAccount(year, moment, organisation).stream()
                .collect(Collectors.toMap(Turnover::account, Function.identity()));
        String code = organisation.map(OrganisationId::code).orElse(null);
        return Stream.of(Account.values())
                .map(account -> posted.getOrDefault(account, new Turnover(account, 0, 0)))
                .map(turnover -> links.balance(turnover.account(), code, turnover.debit(), turnover.credit()))
                .toList();
    }

    private static List<Balance> byOrganisation(
            int year, BothClocks moment, Optional<OrganisationId> organisation, Links links) {
        return BooksAsOf.byOrganisation(year, moment, organisation).stream()
                .sorted(Comparator.comparing(BooksAsOf.Turnover::account)
                        .thenComparing(
                                BooksAsOf.Turnover::organisation, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(turnover ->
                        links.balance(turnover.account(), turnover.organisation(), turnover.debit(), turnover.credit()))
                .toList();
    }

    /** Leads from a figure to its postings as of the same moment. */
    private record Links(UriInfo called, int year, BothClocks moment) {

        Balance balance(Account account, @Nullable String organisation, long debit, long credit) {
            return new Balance(
                    account,
                    account.number(),
                    account.dutchName(),
                    account.book(),
                    organisation,
                    debit,
                    credit,
                    Math.subtractExact(debit, credit),
                    postings(account, organisation));
        }

        private String postings(Account account, @Nullable String organisation) {
            String path = called.getBaseUriBuilder()
                    .path("budget-years")
                    .path(Integer.toString(year))
                    .path(POSTINGS)
                    .build()
                    .getRawPath();
            return "%s?account=%s%s&known=%s&effective=%s"
                    .formatted(
                            path,
                            account,
                            organisation == null ? "" : "&organisation=" + organisation,
                            moment.known(),
                            moment.effective());
        }
    }

    @GET
    @Path("/" + POSTINGS)
    @Operation(
            operationId = "listPostingsAsOf",
            summary = "List the postings as of a moment on both clocks",
            description =
                    "In the order of the year; of an account, an organisation or a case. Each leads to its entry.")
    @APIResponse(responseCode = "200", description = "A page of postings (boekingen).")
    public Page<PostingDetails> postings(
            @PathParam("year") int year,
            @BeanParam @Valid AsOf asOf,
            @BeanParam @Valid PostingFilter filter,
            @BeanParam @Valid PageRequest page) {
        years.history(year);
        List<PostingOverview> rows = BooksAsOf.page(year, asOf.at(years.now()), filter, page);
        return Page.of(page, rows, PostingDetails::of, PostingOverview::cursor);
    }

    @GET
    @Path("/entries/{entry}")
    @Operation(
            operationId = "getEntry",
            summary = "Show an entry with the event that it follows from",
            description = "The event as it is stored, its ground, who decided it, its lines, and what it corrects or is"
                    + " corrected by.")
    @APIResponse(responseCode = "200", description = "The entry (journaalpost).")
    public EntryDetails entry(@PathParam("year") int year, @PathParam("entry") long entry) {
        List<RecordedEvent> history = years.history(year);
        RecordedEvent recorded = history.stream()
                .filter(event -> event.version() == entry)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
        StoredEvent stored = storedEvents.read(years.stream(year), entry - 1, 1).getFirst();
        List<PostingOverview> rows = BooksAsOf.entry(year, entry);
        return new EntryDetails(
                year,
                entry,
                new StoredPayload(
                        stored.id(), stored.type(), stored.revision(), stored.correlationId(), stored.payload()),
                Entry.of((BudgetYearEvent) recorded.event()).article(),
                recorded.actor().id(),
                recorded.recordedAt(),
                rows.isEmpty() ? null : rows.getFirst().effectiveOn,
                rows.stream().map(PostingDetails::of).toList(),
                corrected(recorded).map(Reference::of).orElse(null),
                correctedBy(new EntryReference(year, entry), history));
    }

    private static Optional<EntryReference> corrected(RecordedEvent recorded) {
        return recorded.event() instanceof EntryCorrected correction
                ? Optional.of(correction.corrected())
                : Optional.empty();
    }

    /** In this year also by what posts nothing. */
    private static List<Reference> correctedBy(EntryReference entry, List<RecordedEvent> history) {
        Stream<EntryReference> here = history.stream()
                .filter(recorded -> corrected(recorded).filter(entry::equals).isPresent())
                .map(recorded -> new EntryReference(entry.year(), recorded.version()));
        return Stream.concat(here, BooksAsOf.correctionsOf(entry).stream())
                .distinct()
                .map(Reference::of)
                .toList();
    }
}
