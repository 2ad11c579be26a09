package nl.veiligwonen.funding.payment;

import static nl.veiligwonen.funding.payment.PaymentExamples.BATCH;
import static nl.veiligwonen.funding.payment.PaymentExamples.TO_REUVER;
import static nl.veiligwonen.funding.payment.PaymentExamples.TO_UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.veiligwonen.funding.payment.BankReport.Executed;
import nl.veiligwonen.funding.payment.BankReport.Rejected;
import nl.veiligwonen.funding.payment.BankReport.UnderWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank sends back. Each report that is taken here fits the official schema too. */
class StatusReportTest {

    private static final String UTRECHT = TO_UTRECHT.endToEndId();
    private static final String REUVER = TO_REUVER.endToEndId();
    private static final String WHOLE = """
            <PmtInfSts>PART</PmtInfSts>
            <TxInfAndSts>
              <OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId>
              <TxSts>ACSC</TxSts>
              <OrgnlTxRef>
                <Amt><InstdAmt Ccy="EUR">1234.56</InstdAmt></Amt>
                <IntrBkSttlmDt>2026-03-04</IntrBkSttlmDt>
              </OrgnlTxRef>
            </TxInfAndSts>
            <TxInfAndSts>
              <OrgnlEndToEndId>2026-1-2</OrgnlEndToEndId>
              <TxSts>RJCT</TxSts>
              <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>
            </TxInfAndSts>""";
    private static final LocalDate ASKED_FOR = BATCH.requestedExecutionOn();

    @ParameterizedTest
    @ValueSource(strings = {"10", "11", "12", "13", "14"})
    void a_report_tells_of_each_payment_what_has_become_of_it(String version) throws Exception {
        String file = report("""
                <GrpSts>PART</GrpSts>""", """
                <TxInfAndSts>
                  <OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId>
                  <TxSts>ACSC</TxSts>
                  <OrgnlTxRef>
                    <IntrBkSttlmAmt Ccy="EUR">1234.56</IntrBkSttlmAmt>
                    <Amt><InstdAmt Ccy="EUR">1234.560</InstdAmt></Amt>
                    <IntrBkSttlmDt>2026-03-04</IntrBkSttlmDt>
                    <CdtrAcct><Id><IBAN>NL23TEST0000000344</IBAN></Id></CdtrAcct>
                  </OrgnlTxRef>
                </TxInfAndSts>
                <TxInfAndSts>
                  <OrgnlEndToEndId>2026-1-2</OrgnlEndToEndId>
                  <TxSts>RJCT</TxSts>
                  <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></StsRsnInf>
                </TxInfAndSts>""").replace("pain.002.001.10", "pain.002.001." + version);
        Schemas.validate("pain.002.001." + version, file);

        StatusReport report = read(file);

        assertThat(report.id()).isEqualTo("BANK-77");
        assertThat(report.batchId()).isEqualTo(BATCH.id());
        assertThat(report.on(BATCH))
                .containsExactly(
                        new Executed(UTRECHT, LocalDate.of(2026, 3, 4)),
                        new Rejected(REUVER, new RejectionCode("AC04")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCVD", "PDNG", "ACTC", "ACCP", "ACSP", "ACWC"})
    void a_status_of_the_whole_file_holds_for_each_payment(String status) throws Exception {
        assertThat(told("<GrpSts>" + status + "</GrpSts>", ""))
                .containsExactly(new UnderWay(UTRECHT), new UnderWay(REUVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACSC", "ACCC"})
    void what_was_paid_without_a_day_was_paid_on_the_day_that_was_asked_for(String status) throws Exception {
        assertThat(told("", "<PmtInfSts>" + status + "</PmtInfSts>"))
                .containsExactly(new Executed(UTRECHT, ASKED_FOR), new Executed(REUVER, ASKED_FOR));
    }

    @Test
    void a_payment_that_is_named_has_the_status_of_its_own() throws Exception {
        assertThat(told("<GrpSts>ACSP</GrpSts>", """
                <TxInfAndSts><OrgnlEndToEndId>2026-1-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                  <StsRsnInf><Rsn><Cd>MD07</Cd></Rsn></StsRsnInf></TxInfAndSts>"""))
                .containsExactly(new UnderWay(UTRECHT), new Rejected(REUVER, new RejectionCode("MD07")));
    }

    @Test
    void a_file_that_was_rejected_whole_rejects_each_payment_for_its_reason() throws Exception {
        assertThat(told("""
                <GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>""", ""))
                .containsExactly(
                        new Rejected(UTRECHT, new RejectionCode("FF01")),
                        new Rejected(REUVER, new RejectionCode("FF01")));
    }

    @Test
    void a_reason_in_words_of_the_bank_is_told_as_such() throws Exception {
        assertThat(told("""
                <GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>no good</Prtry></Rsn></StsRsnInf>""", "")).contains(new Rejected(UTRECHT, RejectionCode.IN_OTHER_WORDS));
        assertThat(told("<GrpSts>RJCT</GrpSts>", "")).contains(new Rejected(UTRECHT, RejectionCode.IN_OTHER_WORDS));
        assertThat(told("<GrpSts>CANC</GrpSts>", "")).contains(new Rejected(UTRECHT, new RejectionCode("CUST")));
    }

    @Test
    void of_what_a_report_does_not_tell_nothing_is_told() throws Exception {
        assertThat(told("<GrpSts>PART</GrpSts>", """
                <TxInfAndSts><OrgnlEndToEndId>2026-1-2</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>""")).containsExactly(new UnderWay(REUVER));
    }

    @Test
    void a_report_that_repeats_the_totals_has_them_right() throws Exception {
        assertThat(told("<OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlCtrlSum>1234.61</OrgnlCtrlSum><GrpSts>ACSP</GrpSts>", ""))
                .hasSize(2);
        assertThat(refused("<OrgnlNbOfTxs>3</OrgnlNbOfTxs>", "")).isEqualTo("report-with-other-total");
        assertThat(refused("<OrgnlCtrlSum>1234.60</OrgnlCtrlSum>", "")).isEqualTo("report-with-other-total");
        assertThat(refused("<OrgnlCtrlSum>1234.6101</OrgnlCtrlSum>", "")).isEqualTo("report-with-other-total");
        assertThat(refused("", "<OrgnlNbOfTxs>1</OrgnlNbOfTxs>")).isEqualTo("report-with-other-total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<OrgnlEndToEndId>2026-1-9</OrgnlEndToEndId><TxSts>ACSC</TxSts> | report-on-unknown-payment",
                "<TxSts>ACSC</TxSts> | report-on-unknown-payment",
                "<OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>GONE</TxSts> | report-with-unknown-status",
                "<OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">1234.55</InstdAmt></Amt></OrgnlTxRef> | report-with-other-amount",
                "<OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy=\"USD\">1234.56</InstdAmt></Amt></OrgnlTxRef> | report-with-other-amount",
                "<OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><OrgnlTxRef><IntrBkSttlmDt>2026-03-01</IntrBkSttlmDt></OrgnlTxRef> | report-with-impossible-day",
                "<OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><OrgnlTxRef><CdtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></CdtrAcct></OrgnlTxRef> | report-with-other-account"
            })
    void a_report_that_does_not_fit_the_batch_changes_nothing(String transaction, String code) throws Exception {
        assertThat(refused("", "<TxInfAndSts>" + transaction + "</TxInfAndSts>"))
                .isEqualTo(code);
    }

    @Test
    void a_payment_is_told_of_once() throws Exception {
        String told = "<TxInfAndSts><OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>";

        assertThat(refused("", told + told)).isEqualTo("report-names-payment-twice");
    }

    @Test
    void a_report_on_another_batch_is_refused() throws Exception {
        String other = report("<GrpSts>ACSC</GrpSts>", "").replace("VW-2026-1<", "VW-2026-2<");

        assertThat(read(other).batchId()).isEqualTo("VW-2026-2");
        assertThat(codeOf(other)).isEqualTo("report-on-other-batch");
        assertThat(codeOf(report("", "").replace("<OrgnlPmtInfId>VW-2026-1", "<OrgnlPmtInfId>VW-2026-3")))
                .isEqualTo("report-on-other-batch");
        assertThat(codeOf(report("", "").replace("pain.001.001.09", "pain.008.001.08")))
                .isEqualTo("report-on-other-batch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not xml | report-not-xml",
                "'' | report-not-xml",
                "<Document> | report-not-xml",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/> | report-of-other-kind",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"/> | report-of-other-kind",
                "<Document/> | report-of-other-kind",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/> | report-of-other-kind",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt/></Document> | report-incomplete"
            })
    void what_is_no_status_report_is_refused(String file, String code) {
        assertThat(codeOf(file)).isEqualTo(code);
    }

    @Test
    void a_file_of_ours_is_not_taken_for_an_answer() {
        assertThat(codeOf(CreditTransferFile.of(BATCH))).isEqualTo("report-of-other-kind");
    }

    @Test
    void a_file_with_a_document_type_is_not_looked_into() throws Exception {
        String report = report("<GrpSts>ACSC</GrpSts>", "");
        String outside = report.replace(
                        "<Document", "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document")
                .replace("BANK-77", "&x;");
        String laughs =
                report.replace("<Document", "<!DOCTYPE D [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Document");

        assertThat(codeOf(outside)).isEqualTo("report-not-xml");
        assertThat(codeOf(laughs)).isEqualTo("report-not-xml");
    }

    @Test
    void a_file_without_end_is_not_read() {
        var refused = catchThrowableOfType(
                UnfitReportException.class, () -> StatusReport.read(new byte[StatusReport.MAX_BYTES + 1]));

        assertThat(refused.refusal().code()).isEqualTo("report-too-large");
    }

    @Property(tries = 300)
    void whatever_is_sent_is_answered(@ForAll byte[] file) {
        assertThat(codeOf(new String(file, StandardCharsets.ISO_8859_1))).startsWith("report-");
    }

    /** Whatever a line does to a report on its way: it is refused with a reason, or fits the batch all the same. */
    @Property(tries = 2_000)
    void a_report_that_was_damaged_is_refused_or_tells_of_payments_of_the_batch(
            @ForAll @IntRange(max = 2_000) int place,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @StringLength(max = 5) String instead) {
        String report = report("<OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlCtrlSum>1234.61</OrgnlCtrlSum>", WHOLE);
        int from = place % report.length();
        String damaged =
                report.substring(0, from) + instead + report.substring(Math.min(report.length(), from + length));

        try {
            assertThat(read(damaged).on(BATCH))
                    .extracting(BankReport::endToEndId)
                    .isSubsetOf(UTRECHT, REUVER);
        } catch (UnfitReportException refused) {
            assertThat(refused.refusal().code()).startsWith("report-");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E999999999",
                "-1E999999999",
                "1E-999999999",
                "1234.56E0",
                "NaN",
                "",
                "١٢٣٤.٥٦",
                "99999999999999999999"
            })
    void an_amount_that_is_none_of_ours_is_another_amount(String amount) {
        String told = """
                <TxInfAndSts><OrgnlEndToEndId>2026-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts>
                  <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>""".formatted(amount);

        assertThat(refused("", told)).isEqualTo("report-with-other-amount");
    }

    @Test
    void a_file_that_is_nested_without_end_is_not_read() {
        String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);

        assertThat(refused("", deep)).isEqualTo("report-not-xml");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_is_explained_in_two_languages(RejectionReason reason) {
        assertThat(reason.explanation()).endsWith(".").hasSizeGreaterThan(15);
        assertThat(reason.dutchExplanation()).endsWith(".").hasSizeGreaterThan(15);
        assertThat(new RejectionCode(reason.name()).reason()).hasValue(reason);
    }

    @Test
    void a_code_that_does_not_occur_in_sepa_is_kept_without_explanation() {
        assertThat(new RejectionCode("ZZ99").reason()).isEmpty();
    }

    private static StatusReport read(String file) {
        return StatusReport.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BankReport> told(String ofFile, String ofPayments) throws Exception {
        String file = report(ofFile, ofPayments);
        Schemas.validate("pain.002.001.10", file);
        return read(file).on(BATCH);
    }

    private static String refused(String ofFile, String ofPayments) {
        return codeOf(report(ofFile, ofPayments));
    }

    private static String codeOf(String file) {
        var refused = catchThrowableOfType(
                UnfitReportException.class, () -> read(file).on(BATCH));
        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.refusal().code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refused.refusal().reason()).endsWith(".").hasSizeGreaterThan(20);
        return refused.refusal().code();
    }

    private static String report(String ofFile, String ofPayments) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>BANK-77</MsgId><CreDtTm>2026-03-04T10:00:00Z</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>VW-2026-1</OrgnlMsgId>
                      <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                      %s
                    </OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts>
                      <OrgnlPmtInfId>VW-2026-1</OrgnlPmtInfId>
                      %s
                    </OrgnlPmtInfAndSts>
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(ofFile, ofPayments);
    }
}
