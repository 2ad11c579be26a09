package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the bank sends back about a batch, as the bank sends it. */
@QuarkusTest
@RealParts(service = "funding")
class StatusReportsTest {

    @Inject
    TestYears years;

    private int year;
    private FundedCase payment;
    private String batch;

    @BeforeEach
    void release() {
        year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        payment = FundedCase.advised(12_345).ordered();
        succeeded(payment.requestContribution());
        payment.accountedFor();
        succeeded(payment.determine());
        succeeded(payment.instruct());
        int number = payment.release().then().statusCode(201).extract().path("batch");
        batch = BUDGET_YEARS + "/" + year + "/payment-batches/" + number;
    }

    @Test
    void a_payment_that_the_bank_has_made_is_in_the_book_with_its_value_date() {
        succeeded(send(report("<GrpSts>ACSP</GrpSts>", "")));
        payment.contribution().body("stage", equalTo("PAYMENT_RELEASED"));

        send(report("", executed("123.45")))
                .then()
                .statusCode(200)
                .body("payments.status", contains("EXECUTED"))
                .body("payments[0].valueOn", equalTo(executionDay()));
        payment.contribution().body("stage", equalTo("PAID"));
        succeeded(send(report("", executed("123.45"))));
    }

    @Test
    void a_payment_that_the_bank_has_not_made_is_in_the_book_with_its_reason() {
        send(report("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>", ""))
                .then()
                .statusCode(200)
                .body("payments.status", contains("REJECTED"))
                .body("payments.reasonCode", contains("AC04"));
        payment.contribution().body("stage", equalTo("PAYMENT_REJECTED"));
    }

    @Test
    void a_report_that_does_not_fit_the_batch_changes_nothing() {
        assertProblem(send(report("", executed("123.46"))), 409, "report-with-other-amount");
        assertProblem(send(report("", "").replace(batchId(), "VW1999-B1")), 409, "report-on-other-batch");
        assertProblem(send("nothing"), 409, "report-not-xml");
        assertProblem(send(file()), 409, "report-of-other-kind");
        payment.contribution().body("stage", equalTo("PAYMENT_RELEASED"));
    }

    @Test
    void a_report_on_a_batch_that_was_never_released_is_not_taken() {
        batch = BUDGET_YEARS + "/" + year + "/payment-batches/99";

        assertProblem(send("nothing"), 404, "not-found");
    }

    @Test
    void a_report_on_a_whole_batch_is_longer_than_other_bodies() {
        String long_ = report("<GrpSts>ACSP</GrpSts>", "").replace("</Document>", " ".repeat(1 << 20) + "</Document>");

        succeeded(send(long_));
        assertProblem(send(long_ + " ".repeat(4 << 20)), 413, "body-too-large");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_CONTROLLER", mode = Mode.EXCLUDE)
    void only_controllers_send_reports_of_the_bank(Role role) {
        boolean sees = Set.of(Role.MINISTRY_OFFICIAL, Role.AUDITOR).contains(role);

        assertProblem(
                send(FundingApi.as(role, "someone"), "nothing"), sees ? 403 : 404, sees ? "not-allowed" : "not-found");
    }

    private String executed(String amount) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts>
                  <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>""".formatted(payment.endToEndId(), amount);
    }

    private String file() {
        return controller()
                .get(batch + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String batchId() {
        String file = file();
        return file.substring(file.indexOf("<MsgId>") + 7, file.indexOf("</MsgId>"));
    }

    private String executionDay() {
        String day = controller().get(batch).path("executionOn");
        assertThat(day).isNotBlank();
        return day;
    }

    private Response send(String file) {
        return send(controller(), file);
    }

    private Response send(RequestSpecification caller, String file) {
        return caller.contentType("application/xml; charset=UTF-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post(batch + "/status-reports");
    }

    private String report(String ofFile, String ofPayments) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-03-04T10:00:00Z</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%2$s
                    </OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>%3$s</OrgnlPmtInfAndSts>
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(batchId(), ofFile, ofPayments);
    }
}
