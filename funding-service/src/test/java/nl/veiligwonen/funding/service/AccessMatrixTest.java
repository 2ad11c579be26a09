package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.AMSTERDAM;
import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.funding.access.FundingPolicies;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.openapi.AccessContract;

/** The matrix of funding: motivations that tell of a home, with a word that occurs nowhere else. */
@QuarkusTest
@RealParts(service = "funding")
class AccessMatrixTest extends AccessContract {

    private static final String MARKER = "gagelstruweel";
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    @Inject
    TestYears years;

    private final Map<Whose, FundedCase> planted = new EnumMap<>(Whose.class);
    private int year;

    @Override
    protected Set<String> parts() {
        return Set.of(
                FundingPolicies.COURSE_OF_CASE,
                FundingPolicies.WHOLE_ACCOUNT_NUMBER,
                FundingPolicies.OTHERS_WITH_ACCOUNT,
                PlatformPolicies.HISTORY_ACTORS,
                PlatformPolicies.WHO_LOOKED);
    }

    @Override
    protected List<String> markers() {
        return List.of(MARKER);
    }

    @Override
    protected void plant() {
        year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        planted.put(Whose.OWN, planted(UTRECHT));
        planted.put(Whose.OF_ANOTHER, planted(AMSTERDAM));
        awaitOverviews();
    }

    private static FundedCase planted(String organisation) {
        FundedCase told = FundedCase.of(organisation, 5_000);
        told.tellAdvice();
        told.awaitProvision();
        succeeded(told.adopt());
        succeeded(told.order(1));
        succeeded(told.requestContribution());
        succeeded(told.deliver(1));
        succeeded(told.declare(1, 5_500));
        succeeded(told.approveOverrun(1, MARKER));
        return told;
    }

    @Override
    protected String parameter(String name, Whose whose) {
        return switch (name) {
            case "caseId" ->
                whose == Whose.OF_NOBODY ? NOBODYS : planted.get(whose).id().toString();
            case "organisation" ->
                switch (whose) {
                    case OWN -> UTRECHT;
                    case OF_ANOTHER -> AMSTERDAM;
                    case OF_NOBODY -> "ws0155";
                };
            case "year" -> Integer.toString(year);
            case "queue" -> "payment-instruction";
            case "rebuildId", "rewrapId", "glassBreakId", "listId" -> NOBODYS;
            default -> "9999";
        };
    }
}
