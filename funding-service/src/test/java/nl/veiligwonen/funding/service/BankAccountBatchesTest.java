package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Accounts of many organisations in one file, each line answered by itself. */
@QuarkusTest
@RealParts(service = "funding")
class BankAccountBatchesTest {

    private static final String REGISTRATIONS = "/funding/v1/bank-account-registration-batches";
    private static final String VERIFICATIONS = "/funding/v1/bank-account-verification-batches";

    @Test
    void two_lists_from_two_sources_make_the_accounts_that_are_paid_to() {
        String registered = """
                organisation;iban;holder;reason
                gm0093;NL23 TEST 0000 0003 44;Gemeente Terschelling;Letter 1
                gm0096;NL91ABNA0417164300;Gemeente Vlieland;
                """;
        send(official(), REGISTRATIONS, registered)
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("lines.line", contains(2, 3))
                .body("lines.organisation", contains("gm0093", "gm0096"));

        send(controller(), VERIFICATIONS, """
                iban,organisation
                NL23TEST0000000344,gm0093
                NL23TEST0000000344,gm0096
                """)
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(1))
                .body("lines[1].problem.code", equalTo("other-account"));
        controller().get("/funding/v1/bank-accounts/gm0093").then().body("standing", equalTo("VERIFIED"));
        controller().get("/funding/v1/bank-accounts/gm0096").then().body("standing", equalTo("NONE"));

        send(official(), REGISTRATIONS, registered).then().body("unchanged", equalTo(2));
        send(controller(), VERIFICATIONS, "organisation\tiban\ngm0093\tNL23TEST0000000344")
                .then()
                .body("unchanged", equalTo(1));
    }

    @Test
    void what_is_wrong_with_a_line_is_told_by_its_columns_and_stops_no_other() {
        String answer = send(official(), REGISTRATIONS, """
                organisation;iban;holder
                gm0098;NL23 TEST 0000 0003 45;Gemeente *
                the-mayor;;
                gm9999;NL23TEST0000000344;Nowhere
                gm0106;NL23TEST0000000344;Gemeente Assen
                gm0106;NL91ABNA0417164300;Gemeente Assen
                "gm0109;NL23TEST0000000344;Gemeente Coevorden
                """)
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(5))
                .body("lines[0].problem.errors.pointer", contains("/holder", "/iban"))
                .body("lines[1].problem.errors.pointer", contains("/organisation", "/holder", "/iban"))
                .body("lines[1].problem.errors[1].reason", equalTo("is empty: fill it in"))
                .body("lines[2].problem.code", equalTo("unknown-organisation"))
                .body("lines[3].outcome", equalTo("DONE"))
                .body("lines[4].problem.errors[0].reason", equalTo("stands in line 5 already: keep the right one"))
                .body("lines[5].outcome", equalTo("REFUSED"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("TEST0000").doesNotContain("ABNA");
    }

    /** Of organisations that no other test here is about. */
    @Test
    void a_file_with_hundreds_of_organisations_is_taken_at_once() {
        var organisations = OrganisationRegister.get().all().stream()
                .filter(organisation -> organisation.id().code().compareTo("gm0400") > 0)
                .filter(organisation -> organisation.layer() == Layer.MUNICIPALITY)
                .limit(354)
                .toList();
        assertThat(organisations).hasSize(354);
        String file = "organisation;iban;holder;reason\n"
                + organisations.stream().map(BankAccountBatchesTest::line).collect(Collectors.joining("\n"));

        String key = UUID.randomUUID().toString();
        Response first = send(official(), REGISTRATIONS, file, key);
        first.then().statusCode(200).body("refused", equalTo(0)).body("lines", hasSize(354));
        Response again = send(official(), REGISTRATIONS, file, key);
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static String line(Organisation organisation) {
        return "%s;BE68539007547034;%s;Letter".formatted(organisation.id(), organisation.name());
    }

    @Test
    void a_file_is_not_endless_and_not_empty() {
        String line = "gm0344;NL23TEST0000000344";
        String file = IntStream.range(0, 501).mapToObj(_ -> line).collect(Collectors.joining("\n"));

        assertProblem(send(controller(), VERIFICATIONS, "organisation;iban\n" + file), 413, "too-many-lines");
        assertProblem(send(controller(), VERIFICATIONS, "organisation;iban"), 400, "invalid-input");
        assertProblem(send(controller(), VERIFICATIONS, line), 400, "invalid-input");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_OFFICIAL", mode = Mode.EXCLUDE)
    void only_officials_register_files(Role role) {
        assertProblem(send(FundingApi.as(role, "someone"), REGISTRATIONS, "organisation"), 403, "not-allowed");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_CONTROLLER", mode = Mode.EXCLUDE)
    void only_controllers_verify_files(Role role) {
        assertProblem(send(FundingApi.as(role, "someone"), VERIFICATIONS, "organisation"), 403, "not-allowed");
    }

    private static Response send(RequestSpecification caller, String path, String file) {
        return send(caller, path, file, UUID.randomUUID().toString());
    }

    private static Response send(RequestSpecification caller, String path, String file, String key) {
        return caller.contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", key)
                .body(file)
                .post(path);
    }
}
