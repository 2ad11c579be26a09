package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.OPERATIONS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.operator;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.api.BankAccounts;
import nl.veiligwonen.funding.bankaccount.HeldAccount;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The accounts to which organisations are paid. Each test has an organisation of its own. */
@QuarkusTest
@RealParts(service = "funding")
class BankAccountsTest {

    private static final String ACCOUNTS = "/funding/v1/bank-accounts";
    private static final Iban FIRST = new Iban("NL23TEST0000000344");
    private static final Iban SECOND = new Iban("NL91ABNA0417164300");

    @Inject
    BankAccounts accounts;

    @Test
    @ActivateRequestContext
    void an_account_is_paid_to_once_two_people_have_looked_at_it() {
        OrganisationId groningen = OrganisationId.of("gm0014");
        register(official(), "gm0014", FIRST)
                .then()
                .statusCode(200)
                .body("standing", equalTo("NONE"))
                .body("waiting.iban", equalTo(FIRST.value()))
                .body("account", nullValue());
        assertThat(accounts.verifiedOf(groningen)).isEmpty();

        verify(controller(), "gm0014", FIRST)
                .then()
                .statusCode(200)
                .body("standing", equalTo("VERIFIED"))
                .body("account.iban", equalTo(FIRST.value()))
                .body("waiting", nullValue());
        assertThat(accounts.verifiedOf(groningen)).hasValue(new HeldAccount(FIRST, "Gemeente + Zn"));
    }

    @Test
    @ActivateRequestContext
    void the_old_account_stays_in_use_until_the_new_one_has_been_verified() {
        OrganisationId almere = OrganisationId.of("gm0034");
        verified("gm0034", FIRST);
        register(official(), "gm0034", SECOND).then().statusCode(200).body("standing", equalTo("VERIFIED"));
        assertThat(accounts.verifiedOf(almere)).map(HeldAccount::iban).hasValue(FIRST);

        verify(controller(), "gm0034", SECOND).then().statusCode(200);
        assertThat(accounts.verifiedOf(almere)).map(HeldAccount::iban).hasValue(SECOND);
    }

    @Test
    @ActivateRequestContext
    void nothing_is_paid_to_a_blocked_account() {
        verified("gm0037", FIRST);
        remark(controller(), "gm0037", "blocks").then().statusCode(200).body("standing", equalTo("BLOCKED"));

        assertThat(accounts.verifiedOf(OrganisationId.of("gm0037"))).isEmpty();
        assertProblem(remark(controller(), "gm0037", "blocks"), 409, "account-already-blocked");
    }

    @Test
    void one_person_does_not_do_both() {
        String both = "someone-with-two-roles";
        register(FundingApi.as(Role.MINISTRY_OFFICIAL, both), "gm0047", FIRST)
                .then()
                .statusCode(200);

        assertProblem(verify(FundingApi.as(Role.MINISTRY_CONTROLLER, both), "gm0047", FIRST), 409, "same-person");
        assertProblem(verify(controller(), "gm0047", SECOND), 409, "other-account");
        remark(controller(), "gm0047", "rejections").then().statusCode(200).body("waiting", nullValue());
    }

    @Test
    void only_the_two_who_must_look_at_it_see_the_whole_number() {
        verified("gm0050", FIRST);
        for (RequestSpecification whole : new RequestSpecification[] {official(), controller()}) {
            whole.get(ACCOUNTS + "/gm0050").then().statusCode(200).body("account.iban", equalTo(FIRST.value()));
        }
        for (RequestSpecification end : new RequestSpecification[] {employer("gm0050"), auditor()}) {
            String seen = end.get(ACCOUNTS + "/gm0050")
                    .then()
                    .statusCode(200)
                    .body("account.masked", equalTo("NL** **** **** **03 44"))
                    .body("account.iban", nullValue())
                    .body("standing", equalTo("VERIFIED"))
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain(FIRST.value());
        }
        assertProblem(employer("gm0344").get(ACCOUNTS + "/gm0050"), 404, "not-found");
        assertProblem(official().get(ACCOUNTS + "/gm0053"), 404, "not-found");
        assertProblem(official().get(ACCOUNTS + "/the-mayor"), 404, "not-found");
    }

    @Test
    void a_number_that_is_none_is_refused_without_repeating_it() {
        String answer = assertProblem(post(official(), ACCOUNTS + "/gm0059/registrations", """
                                {"iban": "NL23 TEST 0000 0003 45", "holder": "Gemeente *", "reason": " "}
                                """), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/iban", "/holder", "/reason"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("0345").doesNotContain("TEST");
        assertProblem(register(official(), "gm9999", FIRST), 409, "unknown-organisation");
        assertProblem(register(official(), "the-mayor", FIRST), 404, "not-found");
    }

    @Test
    void the_controller_finds_what_waits_and_who_shares_an_account() {
        Iban shared = new Iban("DE89370400440532013000");
        verified("gm0060", shared);
        register(official(), "gm0072", shared).then().statusCode(200);
        awaitOverviews();

        controller()
                .get(ACCOUNTS + "?waiting=true&limit=100")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("gm0072"))
                .body("items.organisation", not(hasItem("gm0060")));
        auditor()
                .get(ACCOUNTS + "?standing=VERIFIED&waiting=false&limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.organisation == 'gm0060' }.masked", equalTo(shared.masked()));
        controller().get(ACCOUNTS + "/gm0072").then().statusCode(200).body("waiting.sharedWith", contains("gm0060"));
        employer("gm0072").get(ACCOUNTS + "/gm0072").then().body("waiting.sharedWith", nullValue());
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        verified("gm0080", FIRST);
        verified("gm0085", FIRST);
        awaitOverviews();

        Response first = auditor().get(ACCOUNTS + "?limit=1");
        String next = first.then().statusCode(200).extract().path("next");
        String one = first.path("items[0].organisation");
        String two = auditor().get(ACCOUNTS + "?limit=1&cursor=" + next).path("items[0].organisation");
        assertThat(two).isGreaterThan(one);
    }

    @Test
    void what_happened_is_kept_and_an_auditor_sees_who_did_it() {
        verified("gm0086", FIRST);
        remark(controller(), "gm0086", "blocks").then().statusCode(200);

        auditor()
                .get(ACCOUNTS + "/gm0086/history")
                .then()
                .statusCode(200)
                .body(
                        "items.event",
                        contains("bank-account-registered", "bank-account-verified", "bank-account-blocked"))
                .body("items.actor", contains("official-1", "controller-1", "controller-1"));
        assertProblem(employer("gm0086").get(ACCOUNTS + "/gm0086/history"), 403, "not-allowed");
    }

    @Test
    void a_change_of_what_another_has_changed_is_refused() {
        String tag = register(official(), "gm0088", FIRST).getHeader("ETag");
        register(official(), "gm0088", SECOND).then().statusCode(200);

        Response late = controller()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .body("{\"iban\": \"%s\"}".formatted(FIRST.value()))
                .post(ACCOUNTS + "/gm0088/verifications");
        assertProblem(late, 412, "version-mismatch");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_OFFICIAL", mode = Mode.EXCLUDE)
    void only_officials_register_accounts(Role role) {
        assertKeptOut(role, register(FundingApi.as(role, "someone"), "gm0344", FIRST));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_CONTROLLER", mode = Mode.EXCLUDE)
    void only_controllers_verify_reject_and_block_accounts(Role role) {
        assertKeptOut(role, verify(FundingApi.as(role, "someone"), "gm0344", FIRST));
        assertKeptOut(role, remark(FundingApi.as(role, "someone"), "gm0344", "rejections"));
        assertKeptOut(role, remark(FundingApi.as(role, "someone"), "gm0344", "blocks"));
    }

    /** Who may see accounts is told that he may do no more; to others there are none. */
    private static void assertKeptOut(Role role, Response answer) {
        boolean sees = Set.of(Role.MINISTRY_OFFICIAL, Role.MINISTRY_CONTROLLER, Role.AUDITOR)
                .contains(role);
        assertProblem(answer, sees ? 403 : 404, sees ? "not-allowed" : "not-found");
    }

    @Test
    void the_list_is_the_same_after_a_rebuild() {
        verified("gm0090", SECOND);
        awaitOverviews();
        post(operator(), OPERATIONS + "/rebuilds", "{}").then().statusCode(202);
        awaitOverviews();

        auditor()
                .get(ACCOUNTS + "?standing=VERIFIED&limit=100")
                .then()
                .body("items.find { it.organisation == 'gm0090' }.masked", equalTo(SECOND.masked()));
    }

    private static void verified(String organisation, Iban iban) {
        register(official(), organisation, iban).then().statusCode(200);
        verify(controller(), organisation, iban).then().statusCode(200);
    }

    @CanIgnoreReturnValue
    private static Response register(RequestSpecification caller, String organisation, Iban iban) {
        return post(caller, ACCOUNTS + "/" + organisation + "/registrations", """
                {"iban": "%s", "holder": "Gemeente & Zn", "reason": "First account; letter 2026-0017"}
                """.formatted(iban.printed()));
    }

    @CanIgnoreReturnValue
    private static Response verify(RequestSpecification caller, String organisation, Iban iban) {
        return post(caller, ACCOUNTS + "/" + organisation + "/verifications", """
                {"iban": "%s"}
                """.formatted(iban.value()));
    }

    @CanIgnoreReturnValue
    private static Response remark(RequestSpecification caller, String organisation, String what) {
        return post(caller, ACCOUNTS + "/" + organisation + "/" + what, """
                {"reason": "Letter 2026-0031 of the treasurer"}
                """);
    }
}
