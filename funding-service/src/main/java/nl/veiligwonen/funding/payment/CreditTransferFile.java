package nl.veiligwonen.funding.payment;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/**
 * The file by which a bank is told to pay: a customer credit transfer initiation of ISO 20022 ({@value #MESSAGE}) for SEPA
 * credit transfers. A pure function of a batch: the same batch always gives the same text, to the byte.
 */
public final class CreditTransferFile {

    /** The message, in the version that banks in SEPA take since November 2023 (EPC132-08). */
    public static final String MESSAGE = "pain.001.001.09";

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:" + MESSAGE;

    /** Says that a bank is found by the number of the account. */
    private static final String BANK_NOT_PROVIDED = "NOTPROVIDED";

    private final PaymentBatch batch;
    private final IndentedXml xml;

    private CreditTransferFile(PaymentBatch batch, IndentedXml xml) {
        this.batch = batch;
        this.xml = xml;
    }

    /** The file of a batch, to be sent in UTF-8. */
    public static String of(PaymentBatch batch) {
        return IndentedXml.document(NAMESPACE, "Document", xml -> new CreditTransferFile(batch, xml).write());
    }

    private void write() throws XMLStreamException {
        xml.element("CstmrCdtTrfInitn", () -> {
            xml.element("GrpHdr", this::header);
            xml.element("PmtInf", this::payments);
        });
    }

    private void header() throws XMLStreamException {
        xml.text("MsgId", batch.id());
        xml.text("CreDtTm", DateTimeFormatter.ISO_INSTANT.format(batch.madeAt().truncatedTo(ChronoUnit.SECONDS)));
        sums();
        xml.element("InitgPty", () -> xml.text("Nm", batch.debtor().name()));
    }

    private void sums() throws XMLStreamException {
        xml.text("NbOfTxs", Integer.toString(batch.transfers().size()));
        xml.text("CtrlSum", Amounts.written(batch.total()));
    }

    /** Each payment is booked by itself, so that each line of the statement can be held against one payment. */
    private void payments() throws XMLStreamException {
        xml.text("PmtInfId", batch.id());
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "false");
        sums();
        xml.element("PmtTpInf", () -> xml.element("SvcLvl", () -> xml.text("Cd", "SEPA")));
        xml.element(
                "ReqdExctnDt", () -> xml.text("Dt", batch.requestedExecutionOn().toString()));
        Debtor debtor = batch.debtor();
        xml.element("Dbtr", () -> xml.text("Nm", debtor.name()));
        account("DbtrAcct", debtor.iban());
        xml.element("DbtrAgt", () -> xml.element("FinInstnId", () -> bank(debtor)));
        xml.text("ChrgBr", "SLEV");
        for (CreditTransfer transfer : batch.transfers()) {
            xml.element("CdtTrfTxInf", () -> transfer(transfer));
        }
    }

    private void bank(Debtor debtor) throws XMLStreamException {
        if (debtor.bic().isPresent()) {
            xml.text("BICFI", debtor.bic().get());
        } else {
            xml.element("Othr", () -> xml.text("Id", BANK_NOT_PROVIDED));
        }
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        xml.element("PmtId", () -> xml.text("EndToEndId", transfer.endToEndId()));
        xml.element("Amt", () -> xml.text("InstdAmt", "Ccy", Amounts.EURO, Amounts.written(transfer.amount())));
        xml.element("Cdtr", () -> xml.text("Nm", transfer.creditorName()));
        account("CdtrAcct", transfer.creditorIban());
        xml.element("RmtInf", () -> xml.text("Ustrd", transfer.remittance()));
    }

    private void account(String element, Iban iban) throws XMLStreamException {
        xml.element(element, () -> xml.element("Id", () -> xml.text("IBAN", iban.value())));
    }
}
