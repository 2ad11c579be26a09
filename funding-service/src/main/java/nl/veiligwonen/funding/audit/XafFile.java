package nl.veiligwonen.funding.audit;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Book;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The books of a year as an XML Auditfile Financieel 4.0 of the tax administration: a journal for each book, a transaction
 * for each entry in it. The opening balance has no lines: what a year brings forward is an entry of its own.
 */
public final class XafFile {

    private static final String NAMESPACE =
            "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0";

    private static final String EURO = "EUR";
    private static final String COUNTRY = "NL";

    /** The longest name of a customer or supplier that the schema takes. */
    private static final int LONGEST_NAME = 50;

    /** The period of what counts before the year begins, such as its opening in the autumn before. */
    private static final int BEFORE_THE_YEAR = 0;

    /** The period of what counts after the year, such as a payment of what was determined in December. */
    private static final int AFTER_THE_YEAR = 13;

    private final LedgerExtract books;
    private final Ministry ministry;
    private final OrganisationRegister register;
    private final XMLStreamWriter xml;

    private XafFile(LedgerExtract books, Ministry ministry, OrganisationRegister register, XMLStreamWriter xml) {
        this.books = books;
        this.ministry = ministry;
        this.register = register;
        this.xml = xml;
    }

    /** Writes the file, in UTF-8; leaves the stream open. */
    public static void write(
            LedgerExtract books, Ministry ministry, OrganisationRegister register, OutputStream target) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, "UTF-8");
            new XafFile(books, ministry, register, xml).write();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("Can't write an audit file", failed);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("auditfile");
        xml.writeDefaultNamespace(NAMESPACE);
        header();
        xml.writeStartElement("company");
        element("companyName", ministry.name());
        element("taxRegistrationCountry", COUNTRY);
        element("taxRegIdent", ministry.taxIdentification());
        organisations();
        accounts();
        periods();
        openingBalance();
        transactions();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        xml.writeStartElement("header");
        element("fiscalYear", Integer.toString(books.year()));
        element("startDate", firstDay().toString());
        element("endDate", LocalDate.of(books.year(), Month.DECEMBER, 31).toString());
        element("curCode", EURO);
        element(
                "dateCreated",
                LocalDate.ofInstant(books.asOf().known(), Occasion.LEGAL_ZONE).toString());
        element("softwareDesc", "Veilig Wonen");
        element("softwareVersion", ministry.softwareVersion());
        xml.writeEndElement();
    }

    private void organisations() throws XMLStreamException {
        xml.writeStartElement("customersSuppliers");
        for (OrganisationId organisation : books.organisations()) {
            xml.writeStartElement("customerSupplier");
            element("custSupID", organisation.code());
            String name = register.find(organisation).map(Organisation::name).orElse(organisation.code());
            element("custSupName", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
            element("custSupTp", "B"); // both: it is paid, and can be reclaimed from
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void accounts() throws XMLStreamException {
        xml.writeStartElement("generalLedger");
        for (Account account : Account.values()) {
            xml.writeStartElement("ledgerAccount");
            element("accID", Integer.toString(account.number()));
            element("accDesc", account.dutchName());
            element("accTp", "B"); // of the balance: a budget has no profit or loss
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void periods() throws XMLStreamException {
        xml.writeStartElement("periods");
        if (books.lines().stream().anyMatch(line -> period(line) == BEFORE_THE_YEAR)) {
            LocalDate first = books.lines().stream()
                    .map(LedgerLine::effectiveOn)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            period(BEFORE_THE_YEAR, first, firstDay().minusDays(1));
        }
        for (Month month : Month.values()) {
            LocalDate first = LocalDate.of(books.year(), month, 1);
            period(month.getValue(), first, first.plusMonths(1).minusDays(1));
        }
        if (books.lines().stream().anyMatch(line -> period(line) == AFTER_THE_YEAR)) {
            period(AFTER_THE_YEAR, firstDay().plusYears(1), books.lastDay());
        }
        xml.writeEndElement();
    }

    private LocalDate firstDay() {
        return LocalDate.of(books.year(), Month.JANUARY, 1);
    }

    private void period(int number, LocalDate first, LocalDate last) throws XMLStreamException {
        xml.writeStartElement("period");
        element("periodNumber", Integer.toString(number));
        element("startDatePeriod", first.toString());
        element("endDatePeriod", last.toString());
        xml.writeEndElement();
    }

    private int period(LedgerLine line) {
        int year = line.effectiveOn().getYear();
        return year < books.year()
                ? BEFORE_THE_YEAR
                : year > books.year() ? AFTER_THE_YEAR : line.effectiveOn().getMonthValue();
    }

    private void openingBalance() throws XMLStreamException {
        xml.writeStartElement("openingBalance");
        totals(0, EuroCents.ZERO, EuroCents.ZERO);
        xml.writeEndElement();
    }

    private void transactions() throws XMLStreamException {
        xml.writeStartElement("transactions");
        totals(books.lines().size(), books.total(Side.DEBIT), books.total(Side.CREDIT));
        for (Book book : Book.values()) {
            if (Stream.of(Account.values()).anyMatch(account -> account.book() == book)) {
                journal(book);
            }
        }
        xml.writeEndElement();
    }

    private void totals(int lines, EuroCents debit, EuroCents credit) throws XMLStreamException {
        element("linesCount", Integer.toString(lines));
        element("totalDebit", Decimals.of(debit));
        element("totalCredit", Decimals.of(credit));
    }

    private void journal(Book book) throws XMLStreamException {
        xml.writeStartElement("journal");
        element("jrnID", book.name());
        element("desc", book.dutchName());
        element("jrnTp", journalType(book));
        for (LedgerExtract.Entry entry : books.entries()) {
            List<LedgerLine> lines = entry.lines().stream()
                    .filter(line -> line.account().book() == book)
                    .toList();
            if (!lines.isEmpty()) {
                transaction(lines);
            }
        }
        xml.writeEndElement();
    }

    /** Bank, or memorial. */
    private static String journalType(Book book) {
        return switch (book) {
            case CASH -> "B";
            case OBLIGATIONS, CLAIMS -> "M";
        };
    }

    private void transaction(List<LedgerLine> lines) throws XMLStreamException {
        LedgerLine first = lines.getFirst();
        xml.writeStartElement("transaction");
        element("nr", Long.toString(first.entry()));
        element("desc", description(first));
        element("periodNumber", Integer.toString(period(first)));
        element(
                "trDt",
                LocalDate.ofInstant(first.recordedAt(), Occasion.LEGAL_ZONE).toString());
        element("Source", first.eventType());
        element("User", first.actor());
        for (LedgerLine line : lines) {
            line(line);
        }
        xml.writeEndElement();
    }

    private static String description(LedgerLine first) {
        return first.corrects()
                .map(corrected -> "%s, corrects %d/%d".formatted(first.article(), corrected.year(), corrected.entry()))
                .orElse(first.article());
    }

    private void line(LedgerLine line) throws XMLStreamException {
        xml.writeStartElement("trLine");
        element("nr", Integer.toString(line.line()));
        element("accID", Integer.toString(line.account().number()));
        element("docRef", line.eventId().toString());
        element("effDate", line.effectiveOn().toString());
        element("desc", line.article());
        element("amnt", Decimals.of(line.amount()));
        element("amntTp", line.side().name().substring(0, 1).toUpperCase(Locale.ROOT));
        if (line.organisation().isPresent()) {
            element("custSupID", line.organisation().get().code());
        }
        if (line.caseId().isPresent()) {
            element("project", line.caseId().get().toString());
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
