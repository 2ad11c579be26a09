package nl.veiligwonen.platform.web.access;

import static nl.veiligwonen.platform.web.Role.ADVISER;
import static nl.veiligwonen.platform.web.Role.AUDITOR;
import static nl.veiligwonen.platform.web.Role.COORDINATOR;
import static nl.veiligwonen.platform.web.Role.OFFICE_HOLDER;
import static nl.veiligwonen.platform.web.Role.ORGANISATION;
import static nl.veiligwonen.platform.web.access.Policy.let;
import static nl.veiligwonen.platform.web.access.Reach.ALL;
import static nl.veiligwonen.platform.web.access.Reach.OWN;
import static nl.veiligwonen.platform.web.access.Reach.OWN_ORGANISATION;
import static nl.veiligwonen.platform.web.access.Reach.UNINVOLVED;
import static nl.veiligwonen.platform.web.access.Ruling.Outcome.ALLOWED;
import static nl.veiligwonen.platform.web.access.Ruling.Outcome.FORBIDDEN;
import static nl.veiligwonen.platform.web.access.Ruling.Outcome.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

class PolicySetTest {

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");

    private static final PolicySet POLICIES = new PolicySet(
            "letters",
            List.of(
                    let(ORGANISATION)
                            .read("letters", "getLetter")
                            .of(OWN_ORGANISATION, "an-organisation-sees-its-letters"),
                    let(OFFICE_HOLDER).read("letters", "getLetter").of(OWN, "an-office-holder-sees-his-letters"),
                    let(ADVISER).read("letters", "getLetter").of(UNINVOLVED, "an-adviser-sees-letters"),
                    let(ADVISER).change("letters", "answerLetter").of(UNINVOLVED, "an-adviser-answers-letters"),
                    let(AUDITOR).read("stamps", "countStamps").of(ALL, "an-auditor-counts-stamps")));

    private static final ObjectFacts OF_UTRECHT =
            ObjectFacts.of("letter-1", UTRECHT).askedBy(Optional.of("mayor")).involving(Set.of("neighbour"));

    private static Subject someone(String id, Role... roles) {
        return new Subject(id, Set.of(roles), null);
    }

    private static Subject clerkOf(OrganisationId organisation, Role... others) {
        Set<Role> roles = new java.util.HashSet<>(Set.of(others));
        roles.add(ORGANISATION);
        return new Subject("clerk", roles, organisation);
    }

    private static Ruling.Outcome seen(Subject by) {
        return POLICIES.decide(by, "getLetter", OF_UTRECHT).outcome();
    }

    @Test
    void who_is_allowed_is_told_by_which_policy() {
        assertThat(POLICIES.decide(clerkOf(UTRECHT), "getLetter", OF_UTRECHT))
                .isEqualTo(new Ruling(ALLOWED, "an-organisation-sees-its-letters"));
    }

    @Test
    void to_another_organisation_it_does_not_exist() {
        assertThat(seen(clerkOf(AMSTERDAM))).isEqualTo(HIDDEN);
    }

    @Test
    void an_office_holder_sees_what_he_asked_himself() {
        assertThat(seen(someone("mayor", OFFICE_HOLDER))).isEqualTo(ALLOWED);
        assertThat(seen(someone("alderman", OFFICE_HOLDER))).isEqualTo(HIDDEN);
    }

    @Test
    void to_who_has_an_interest_it_does_not_exist() {
        assertThat(seen(someone("adviser", ADVISER))).isEqualTo(ALLOWED);
        assertThat(seen(someone("neighbour", ADVISER))).isEqualTo(HIDDEN);
        assertThat(POLICIES.decide(someone("neighbour", ADVISER), "answerLetter", OF_UTRECHT)
                        .outcome())
                .isEqualTo(HIDDEN);
    }

    @Test
    void who_sees_it_is_told_what_he_may_not_do_to_it() {
        assertThat(POLICIES.decide(clerkOf(UTRECHT), "answerLetter", OF_UTRECHT).outcome())
                .isEqualTo(FORBIDDEN);
        assertThat(POLICIES.admit(clerkOf(UTRECHT), "answerLetter", true).outcome())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void to_who_never_sees_such_things_they_do_not_exist() {
        assertThat(POLICIES.admit(someone("auditor", AUDITOR), "getLetter", true)
                        .outcome())
                .isEqualTo(HIDDEN);
        assertThat(POLICIES.admit(someone("auditor", AUDITOR), "answerLetter", true)
                        .outcome())
                .isEqualTo(HIDDEN);
        assertThat(POLICIES.admit(someone("auditor", AUDITOR), "getLetter", false)
                        .outcome())
                .as("there is nothing to hide")
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void what_no_policy_names_nobody_does() {
        assertThat(POLICIES.admit(someone("adviser", ADVISER), "burnLetter", true)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void who_acts_for_an_organisation_is_that_alone() {
        assertThat(seen(clerkOf(AMSTERDAM, ADVISER))).isEqualTo(HIDDEN);
        assertThat(seen(clerkOf(UTRECHT, ADVISER, COORDINATOR))).isEqualTo(ALLOWED);
        assertThat(POLICIES.decide(clerkOf(UTRECHT, ADVISER), "answerLetter", OF_UTRECHT)
                        .outcome())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void nobody_acts_for_an_organisation_that_is_not_named() {
        assertThat(seen(someone("clerk", ORGANISATION))).isEqualTo(HIDDEN);
        assertThat(seen(someone("clerk", ORGANISATION, ADVISER)))
                .as("nor does he get more by leaving it out")
                .isEqualTo(HIDDEN);
    }

    @Test
    void the_policies_come_back_from_their_text_the_same() {
        PolicySet again = PolicySet.read(POLICIES.text());

        assertThat(again).isEqualTo(POLICIES);
        assertThat(again.version()).isEqualTo(POLICIES.version());
        assertThat(POLICIES.and(List.of(let(ADVISER).read("stamps", "seeStamp").of(ALL, "more")))
                        .version())
                .isNotEqualTo(POLICIES.version());
    }

    @Test
    void a_decision_comes_back_from_its_text_and_is_made_again() {
        AccessDecision decision = new AccessDecision(
                Trace.following(null),
                Instant.parse("2026-03-02T09:00:00Z"),
                clerkOf(AMSTERDAM),
                "getLetter",
                true,
                OF_UTRECHT,
                POLICIES.version(),
                POLICIES.decide(clerkOf(AMSTERDAM), "getLetter", OF_UTRECHT));

        AccessDecision again = AccessDecision.read(decision.text());

        assertThat(again).isEqualTo(decision);
        assertThat(again.again(POLICIES)).isEqualTo(decision.ruling());
    }

    @Test
    void policies_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> POLICIES.and(
                        List.of(let(ADVISER).read("stamps", "getLetter").of(ALL, "other"))))
                .hasMessageContaining("two kinds");
        assertThatThrownBy(() -> POLICIES.and(
                        List.of(let(ADVISER).read("stamps", "seeStamp").of(ALL, "an-adviser-sees-letters"))))
                .hasMessageContaining("one name");
    }

    @Test
    void a_trace_goes_on_where_it_came_from() {
        Trace trace = Trace.following("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace.parentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(trace.parentSpanId());
        assertThat(Trace.following("00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
                        .parentSpanId())
                .isNull();
        assertThat(Trace.following("nonsense").traceId()).matches("[0-9a-f]{32}");
    }
}
