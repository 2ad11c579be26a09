package nl.veiligwonen.funding.api.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.audit.CsvFile;
import nl.veiligwonen.funding.audit.EventLine;
import nl.veiligwonen.funding.audit.HledgerJournal;
import nl.veiligwonen.funding.audit.LedgerExtract;
import nl.veiligwonen.funding.audit.Ministry;
import nl.veiligwonen.funding.audit.OdsFile;
import nl.veiligwonen.funding.audit.XafFile;
import nl.veiligwonen.funding.audit.YearFigures;
import nl.veiligwonen.platform.journal.StoredEvent;
import nl.veiligwonen.platform.journal.StoredEvents;
import nl.veiligwonen.platform.journal.StreamId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The books of a year as files that programs of others read. */
@Path("/budget-years/{year}")
@Tag(name = "Audit", description = "What the auditor gets (controle).")
public class AuditFilesResource {

    static final String CSV = "text/csv";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String JSON_LINES = "application/jsonl";

    /** How many events are read at once. */
    private static final int EVENTS_AT_ONCE = 500;

    private final AuditedYears years;
    private final StoredEvents storedEvents;
    private final ObjectMapper json;
    private final Ministry ministry;

    @Inject
    public AuditFilesResource(
            AuditedYears years,
            StoredEvents storedEvents,
            ObjectMapper json,
            AuditConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.years = years;
        this.storedEvents = storedEvents;
        this.json = json;
        this.ministry = new Ministry(config.ministry(), config.taxIdentification(), version);
    }

    @GET
    @Path("/audit-file")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "getAuditFile",
            summary = "Export the books as an XML Auditfile Financieel 4.0",
            description = "Complete, with opaque ids of cases. A journal for each book, a transaction for each entry.")
    @APIResponse(
            responseCode = "200",
            description = "The file (auditfile).",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> auditFile(@PathParam("year") int year, @BeanParam @Valid AsOf asOf) {
        LedgerExtract books = years.books(year, asOf);
        StreamingOutput content = target -> XafFile.write(books, ministry, OrganisationRegister.get(), target);
        return file(MediaType.APPLICATION_XML, year, "audit-file.xml", content);
    }

    @GET
    @Path("/ledger-journal")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLedgerJournal",
            summary = "Export the books as a journal for hledger or ledger",
            description = "Complete, with opaque ids of cases. Declares its accounts, and asserts the balance of each.")
    @APIResponse(
            responseCode = "200",
            description = "The journal (grootboek in platte tekst).",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> ledgerJournal(@PathParam("year") int year, @BeanParam @Valid AsOf asOf) {
        LedgerExtract books = years.books(year, asOf);
        StreamingOutput content = target -> withWriter(target, writer -> HledgerJournal.write(books, writer));
        return file(MediaType.TEXT_PLAIN, year, "ledger.journal", content);
    }

    @GET
    @Path("/figures")
    @Produces(CSV)
    @Operation(
            operationId = "getFigures",
            summary = "Export a table of figures for people as CSV",
            description = "With a line of names. Names no case; organisations with few cases are told together.")
    @APIResponse(
            responseCode = "200",
            description = "The table (cijfers).",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> figures(
            @PathParam("year") int year,
            @Parameter(description = "Which table (tabel).") @QueryParam("table") @DefaultValue("ACCOUNTS")
                    YearFigures.Kind table,
            @BeanParam @Valid AsOf asOf) {
        StringWriter csv = new StringWriter();
        CsvFile.write(YearFigures.table(table, years.books(year, asOf), OrganisationRegister.get()), csv);
        return file(CSV, year, "%s.csv".formatted(table.name().toLowerCase(Locale.ROOT)), csv.toString());
    }

    @GET
    @Path("/spreadsheet")
    @Produces(ODS)
    @Operation(
            operationId = "getSpreadsheet",
            summary = "Export all tables of figures for people as a spreadsheet",
            description = "OpenDocument. Names no case; organisations with few cases are told together.")
    @APIResponse(
            responseCode = "200",
            description = "The spreadsheet (rekenblad).",
            content = @Content(mediaType = ODS, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> spreadsheet(@PathParam("year") int year, @BeanParam @Valid AsOf asOf) {
        ByteArrayOutputStream ods = new ByteArrayOutputStream();
        OdsFile.write(YearFigures.tables(years.books(year, asOf), OrganisationRegister.get()), ods);
        return file(ODS, year, "figures.ods", ods.toByteArray());
    }

    @GET
    @Path("/events")
    @Produces(JSON_LINES)
    @Operation(
            operationId = "getEvents",
            summary = "Export the events of a year as they are stored",
            description =
                    "JSON Lines: one event a line, in order, its payload as it was written. An event's number is that"
                            + " of its entry in the books.")
    @APIResponse(
            responseCode = "200",
            description = "The events (gebeurtenissen).",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> events(
            @PathParam("year") int year,
            @Parameter(
                            description =
                                    "What had been recorded until this moment (bekend op); not in the future. Absent: until now.")
                    @QueryParam("known")
                    @Nullable Instant known) {
        Instant until = AsOf.known(known, years.now());
        years.history(year);
        StreamingOutput content =
                target -> withWriter(target, writer -> writeEvents(years.stream(year), until, writer));
        return file(JSON_LINES, year, "events.jsonl", content);
    }

    private void writeEvents(StreamId stream, Instant until, Writer writer) throws IOException {
        try (SequenceWriter lines = json.writer()
                .withRootValueSeparator("\n")
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValues(writer)) {
            long last = 0;
            List<StoredEvent> next;
            do {
                next = storedEvents.read(stream, last, EVENTS_AT_ONCE);
                for (StoredEvent event : next) {
                    last = event.version();
                    if (!event.recordedAt().isAfter(until)) {
                        lines.write(EventLine.of(event));
                    }
                }
            } while (next.size() == EVENTS_AT_ONCE);
        }
        writer.write('\n');
    }

    @FunctionalInterface
    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static void withWriter(OutputStream target, Writing writing) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writing.to(writer);
        writer.flush();
    }

    private static <T> RestResponse<T> file(String type, int year, String name, T content) {
        return AuditFile.answer(type, "budget-year-%d-%s".formatted(year, name), content);
    }
}
