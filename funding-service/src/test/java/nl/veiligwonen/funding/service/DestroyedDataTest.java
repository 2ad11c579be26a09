package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.employer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.personaldata.Destruction;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** A provision of which personal data was destroyed: the money reads as before, and the rest says so. */
@QuarkusTest
@RealParts(service = "funding")
class DestroyedDataTest {

    private static final String DESTROYED = "[vernietigd]";

    @Inject
    Destruction destruction;

    @Inject
    TestYears years;

    @Test
    void what_was_lent_and_why_is_gone_and_what_it_cost_stays() {
        years.beginNewYear();
        FundedCase theCase = FundedCase.advised(5_000, 7_000);
        FundedCase.succeeded(theCase.ask("loans", """
                {"description": "A camera", "valueCents": 20000}
                """));
        String loan = theCase.provision().path("loans[0].loanId");
        FundedCase.succeeded(theCase.ask("loan-write-offs", """
                {"loanId": "%s", "motivation": "It is worn out."}
                """.formatted(loan)));

        boolean destroyed = QuarkusTransaction.requiringNew()
                .call(() -> destruction.destroy(theCase.id().toString(), Purpose.MEASURES));

        assertThat(destroyed).isTrue();
        theCase.provision()
                .then()
                .statusCode(200)
                .body("loans.description", contains(DESTROYED))
                .body("loans.standing", contains("WRITTEN_OFF"))
                .body("loans.valueCents", contains(20_000))
                .body("measures", hasSize(2));
        employer(theCase.organisation())
                .get(theCase.provisionPath() + "/motivated-decisions")
                .then()
                .statusCode(200)
                .body("motivation", everyItem(equalTo(DESTROYED)))
                .body("decision", contains("LOAN_WRITTEN_OFF"));
    }
}
