package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.CONTRIBUTIONS;
import static nl.veiligwonen.funding.service.FundingApi.PATIENCE;
import static nl.veiligwonen.funding.service.FundingApi.PROVISIONS;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;

/** A case, and what its employer and the ministry ask of funding about it. */
record FundedCase(CaseId id, String organisation, List<AdvisedMeasure> advised) {

    static final String UTRECHT = "gm0344";
    static final String AMSTERDAM = "gm0363";

    /** A case of Utrecht of which assessment tells that the advice has been established. */
    static FundedCase advised(long... estimatedCents) {
        FundedCase told = of(UTRECHT, estimatedCents);
        told.tellAdvice();
        told.awaitProvision();
        return told;
    }

    /** A case of which nothing has been told yet. */
    static FundedCase of(String organisation, long... estimatedCents) {
        return new FundedCase(
                CaseId.random(),
                organisation,
                LongStream.of(estimatedCents)
                        .mapToObj(cents -> new AdvisedMeasure(MeasureId.random(), EuroCents.of(cents)))
                        .toList());
    }

    AdviceEstablished advice() {
        return new AdviceEstablished(id, organisationId(), 1, advised);
    }

    OrganisationId organisationId() {
        return OrganisationId.of(organisation);
    }

    void tellAdvice() {
        OtherServices.tell(advice());
    }

    void awaitProvision() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(provision().statusCode()).isEqualTo(200));
    }

    MeasureId measure(int number) {
        return advised.get(number - 1).measureId();
    }

    Response provision() {
        return employer(organisation).get(provisionPath());
    }

    ValidatableResponse contribution() {
        return employer(organisation).get(contributionPath()).then().statusCode(200);
    }

    String provisionPath() {
        return PROVISIONS + "/" + id;
    }

    String contributionPath() {
        return CONTRIBUTIONS + "/" + id;
    }

    Response adopt() {
        return ask("adoptions", "{}");
    }

    Response order(int measure) {
        return ask("measure-orders", reference(measure));
    }

    Response deliver(int measure) {
        return ask("measure-deliveries", reference(measure));
    }

    Response declare(int measure, long cents) {
        return ask("cost-declarations", declaration(measure, Long.toString(cents)));
    }

    Response approveOverrun(int measure, String motivation) {
        return ask("cost-overrun-approvals", motivated(measure, motivation));
    }

    Response refuseOverrun(int measure, String motivation) {
        return ask("cost-overrun-refusals", motivated(measure, motivation));
    }

    private String motivated(int measure, String motivation) {
        return """
                {"measureId": "%s", "motivation": "%s"}
                """.formatted(measure(measure), motivation);
    }

    Response requestContribution() {
        return ask("contribution-requests", "{}");
    }

    Response determine() {
        return post(official(), contributionPath() + "/determinations", "{}");
    }

    Response instruct() {
        return post(official(), contributionPath() + "/payment-instructions", "{}");
    }

    /** The controller releases the payment to the bank, in a batch of its own. */
    Response release() {
        PaidAccounts.verified(organisation);
        return releaseBy(controller());
    }

    /** To be paid by the bank today, be it a day on which it rests. */
    Response releaseBy(RequestSpecification caller) {
        return post(caller, yearPath() + "/payment-batches", """
                {"caseIds": ["%s"], "executionOn": "%s"}
                """.formatted(id, PaidAccounts.today()));
    }

    /** The bank has paid, today. */
    Response executed() {
        return post(controller(), yearPath() + "/bank-reports", """
                {"payments": [{"endToEndId": "%s", "outcome": "EXECUTED", "valueOn": "%s"}]}
                """.formatted(endToEndId(), PaidAccounts.today()));
    }

    /** The bank has not paid. */
    Response rejected(String reasonCode) {
        return post(controller(), yearPath() + "/bank-reports", """
                {"payments": [{"endToEndId": "%s", "outcome": "REJECTED", "reasonCode": "%s"}]}
                """.formatted(endToEndId(), reasonCode));
    }

    String endToEndId() {
        return contribution().extract().path("endToEndId");
    }

    private String yearPath() {
        return FundingApi.BUDGET_YEARS + "/" + contribution().extract().<Integer>path("year");
    }

    /** The controller releases the payment, and the bank pays. */
    void pay() {
        release().then().statusCode(201);
        succeeded(executed());
    }

    /** Asks something about the provision as the employer. */
    Response ask(String what, String body) {
        return post(employer(organisation), provisionPath() + "/" + what, body);
    }

    String reference(int measure) {
        return """
                {"measureId": "%s"}
                """.formatted(measure(measure));
    }

    /** A declaration, with the amount as it is written in JSON. */
    String declaration(int measure, String amount) {
        return """
                {"measureId": "%s", "amountCents": %s, "invoiceReference": "2030-%d"}
                """.formatted(measure(measure), amount, measure);
    }

    /** Adopts the advice and orders every measure. */
    @CanIgnoreReturnValue
    FundedCase ordered() {
        succeeded(adopt());
        forEachMeasure(measure -> succeeded(order(measure)));
        return this;
    }

    /** Has every measure delivered and declares that it cost what was expected. */
    @CanIgnoreReturnValue
    FundedCase accountedFor() {
        forEachMeasure(measure -> {
            succeeded(deliver(measure));
            succeeded(declare(
                    measure, advised.get(measure - 1).estimatedCostCents().value()));
        });
        return this;
    }

    /** Is granted a contribution, accounts for it, and is paid. */
    @CanIgnoreReturnValue
    FundedCase paid() {
        succeeded(requestContribution());
        accountedFor();
        succeeded(determine());
        succeeded(instruct());
        pay();
        return this;
    }

    private void forEachMeasure(IntConsumer action) {
        for (int measure = 1; measure <= advised.size(); measure++) {
            action.accept(measure);
        }
    }

    static void succeeded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
