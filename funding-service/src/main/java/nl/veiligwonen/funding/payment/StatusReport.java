package nl.veiligwonen.funding.payment;

import static nl.veiligwonen.funding.payment.XmlReading.at;
import static nl.veiligwonen.funding.payment.XmlReading.children;
import static nl.veiligwonen.funding.payment.XmlReading.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.payment.BankReport.Executed;
import nl.veiligwonen.funding.payment.BankReport.Rejected;
import nl.veiligwonen.funding.payment.BankReport.UnderWay;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import org.w3c.dom.Element;

/**
 * What a bank tells of a batch: a customer payment status report of ISO 20022, from {@value #FIRST_VERSION} to
 * {@value #LAST_VERSION}, which are the same in what is read here. A status of the whole file or of all its payments
 * holds for each payment that has none of its own.
 */
public final class StatusReport {

    /** The largest file that is read, in bytes: about a thousand bytes for each payment of the largest batch. */
    public static final int MAX_BYTES = 16 << 20;

    static final String FIRST_VERSION = "pain.002.001.10";
    static final String LAST_VERSION = "pain.002.001.14";

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.1[0-4]");

    /** That of 2009 too: a bank may name the message without its version. */
    private static final Pattern ORIGINAL = Pattern.compile("pain\\.001(\\..*)?");

    private final Element report;
    private final Element original;
    private final String id;
    private final String batchId;

    private StatusReport(Element report, Element original, String id, String batchId) {
        this.report = report;
        this.original = original;
        this.id = id;
        this.batchId = batchId;
    }

    /**
     * Reads a file of a bank.
     *
     * @throws UnfitReportException if it is no status report, or not one on a file with payments
     */
    public static StatusReport read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw unfit(ReportRefusal.TOO_LARGE);
        }
        Element document = XmlReading.root(file).orElseThrow(() -> unfit(ReportRefusal.NOT_XML));
        if (!NAMESPACE.matcher(String.valueOf(document.getNamespaceURI())).matches()) {
            throw unfit(ReportRefusal.OTHER_MESSAGE);
        }
        Element report = at(document, "CstmrPmtStsRpt").orElseThrow(() -> unfit(ReportRefusal.OTHER_MESSAGE));
        Element original = at(report, "OrgnlGrpInfAndSts").orElseThrow(() -> unfit(ReportRefusal.INCOMPLETE));
        String id = text(report, "GrpHdr", "MsgId").orElseThrow(() -> unfit(ReportRefusal.INCOMPLETE));
        String batchId = text(original, "OrgnlMsgId").orElseThrow(() -> unfit(ReportRefusal.INCOMPLETE));
        if (text(original, "OrgnlMsgNmId")
                .filter(name -> !ORIGINAL.matcher(name).matches())
                .isPresent()) {
            throw unfit(ReportRefusal.OTHER_BATCH);
        }
        return new StatusReport(report, original, id, batchId);
    }

    /** By which the bank names this report; the same if the same report is sent twice. */
    public String id() {
        return id;
    }

    /** The batch that it is about, if it is one of ours. */
    public String batchId() {
        return batchId;
    }

    /**
     * What it tells of each payment of a batch, in the order of the batch; of some it may tell nothing.
     *
     * @throws UnfitReportException if it does not fit the batch: another one, or other payments, amounts or accounts
     */
    public List<BankReport> on(PaymentBatch batch) {
        if (!batchId.equals(batch.id())) {
            throw unfit(ReportRefusal.OTHER_BATCH);
        }
        requireTotals(original, batch);
        Map<String, CreditTransfer> sent = batch.byReference();
        Map<String, Element> named = new HashMap<>();
        Optional<Status> ofAll = Status.of(original, "GrpSts", Optional.empty());
        for (Element payments : children(report, "OrgnlPmtInfAndSts")) {
            if (text(payments, "OrgnlPmtInfId").filter(batch.id()::equals).isEmpty()) {
                throw unfit(ReportRefusal.OTHER_BATCH);
            }
            requireTotals(payments, batch);
            ofAll = Status.of(payments, "PmtInfSts", ofAll);
            for (Element transaction : children(payments, "TxInfAndSts")) {
                CreditTransfer transfer = text(transaction, "OrgnlEndToEndId")
                        .flatMap(reference -> Optional.ofNullable(sent.get(reference)))
                        .orElseThrow(() -> unfit(ReportRefusal.unknownPayment()));
                if (named.put(transfer.endToEndId(), transaction) != null) {
                    throw unfit(ReportRefusal.namedTwice(transfer.endToEndId()));
                }
                requireSame(transaction, transfer);
            }
        }
        List<BankReport> told = new ArrayList<>();
        for (CreditTransfer transfer : batch.transfers()) {
            Optional<Element> transaction = Optional.ofNullable(named.get(transfer.endToEndId()));
            Optional<Status> known = ofAll;
            transaction
                    .map(element -> Status.of(element, "TxSts", known))
                    .orElse(known)
                    .flatMap(status -> reported(status, transfer, transaction, batch))
                    .ifPresent(told::add);
        }
        return told;
    }

    /** What the bank repeats of how many payments there were and what they came to, if it does. */
    private static void requireTotals(Element element, PaymentBatch batch) {
        boolean otherNumber = text(element, "OrgnlNbOfTxs")
                .filter(number -> !number.matches("0*" + batch.transfers().size()))
                .isPresent();
        boolean otherTotal = text(element, "OrgnlCtrlSum")
                .filter(sum -> !comesTo(sum, batch.total()))
                .isPresent();
        if (otherNumber || otherTotal) {
            throw unfit(ReportRefusal.OTHER_TOTAL);
        }
    }

    /** What the bank repeats of a payment, if it does. */
    private static void requireSame(Element transaction, CreditTransfer transfer) {
        Stream.of(at(transaction, "OrgnlTxRef", "Amt", "InstdAmt"), at(transaction, "OrgnlTxRef", "IntrBkSttlmAmt"))
                .flatMap(Optional::stream)
                .filter(amount -> !amount.getAttribute("Ccy").equals(Amounts.EURO)
                        || !comesTo(amount.getTextContent().strip(), transfer.amount()))
                .findFirst()
                .ifPresent(_ -> {
                    throw unfit(ReportRefusal.otherAmount(transfer.endToEndId()));
                });
        if (text(transaction, "OrgnlTxRef", "CdtrAcct", "Id", "IBAN")
                .filter(iban -> !iban.equals(transfer.creditorIban().value()))
                .isPresent()) {
            throw unfit(ReportRefusal.otherAccount(transfer.endToEndId()));
        }
    }

    private static boolean comesTo(String written, EuroCents amount) {
        try {
            return Amounts.read(written).equals(amount);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return false;
        }
    }

    /** Empty if the status is that payments have statuses of their own, and this one has not. */
    private static Optional<BankReport> reported(
            Status status, CreditTransfer transfer, Optional<Element> transaction, PaymentBatch batch) {
        String endToEndId = transfer.endToEndId();
        return switch (status.code()) {
            case "ACSC", "ACCC" -> Optional.of(new Executed(endToEndId, valueDay(transfer, transaction, batch)));
            case "RJCT" -> Optional.of(new Rejected(endToEndId, status.reason().orElse(RejectionCode.IN_OTHER_WORDS)));
            case "CANC" -> Optional.of(new Rejected(endToEndId, status.reason().orElse(new RejectionCode("CUST"))));
            case "RCVD", "PDNG", "PATC", "ACTC", "ACCP", "ACFC", "ACSP", "ACWC", "ACWP" ->
                Optional.of(new UnderWay(endToEndId));
            case "PART" -> Optional.empty();
            default -> throw unfit(ReportRefusal.unknownStatus(endToEndId));
        };
    }

    /** The day that the bank tells, else the one on which it was asked to pay. */
    private static LocalDate valueDay(CreditTransfer transfer, Optional<Element> transaction, PaymentBatch batch) {
        LocalDate day = transaction
                .flatMap(element -> Stream.of(
                                text(element, "OrgnlTxRef", "IntrBkSttlmDt"),
                                text(element, "OrgnlTxRef", "ReqdExctnDt", "Dt"),
                                text(element, "OrgnlTxRef", "ReqdExctnDt", "DtTm"))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(written -> day(written, transfer))
                .orElse(batch.requestedExecutionOn());
        if (day.isBefore(LocalDate.ofInstant(batch.madeAt(), Occasion.LEGAL_ZONE))) {
            throw unfit(ReportRefusal.impossibleDay(transfer.endToEndId()));
        }
        return day;
    }

    /** A day, without the time and the zone that may stand behind it. */
    private static LocalDate day(String written, CreditTransfer transfer) {
        try {
            return LocalDate.parse(written.substring(0, Math.min(written.length(), 10)));
        } catch (DateTimeException none) {
            throw unfit(ReportRefusal.impossibleDay(transfer.endToEndId()));
        }
    }

    private static UnfitReportException unfit(Refusal refusal) {
        return new UnfitReportException(refusal);
    }

    /**
     * How something stands with a bank.
     *
     * @param code as ISO 20022 has it
     * @param reason why, if it is said
     */
    private record Status(String code, Optional<RejectionCode> reason) {

        /** The status that an element has of its own, with the reason of the one above it if it has none; else that one. */
        static Optional<Status> of(Element element, String name, Optional<Status> above) {
            return text(element, name)
                    .map(code -> new Status(code, reasonIn(element).or(() -> above.flatMap(Status::reason))))
                    .or(() -> above);
        }

        private static Optional<RejectionCode> reasonIn(Element element) {
            return children(element, "StsRsnInf").stream()
                    .flatMap(reason -> at(reason, "Rsn").stream())
                    .map(reason -> text(reason, "Cd").map(RejectionCode::read).orElse(RejectionCode.IN_OTHER_WORDS))
                    .findFirst();
        }
    }
}
