package nl.veiligwonen.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.CaseReferred;
import nl.veiligwonen.contracts.EventType;
import nl.veiligwonen.contracts.FundingEvent.BudgetYearOpened;
import nl.veiligwonen.contracts.FundingEvent.ContributionGranted;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.ScanRequested;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.gateway.feed.FeedEvent;
import nl.veiligwonen.gateway.feed.Partition;
import nl.veiligwonen.gateway.feed.Topic;
import nl.veiligwonen.gateway.signin.AccessToken;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityTest {

    private static final Optional<OrganisationId> UTRECHT = Optional.of(OrganisationId.of("gm0344"));
    private static final Optional<OrganisationId> AMSTERDAM = Optional.of(OrganisationId.of("gm0363"));

    private static final FeedEvent REQUESTED = event(Topic.INTAKE, ScanRequested.class, UTRECHT);
    private static final FeedEvent ESTABLISHED = event(Topic.ASSESSMENT, AdviceEstablished.class, UTRECHT);
    private static final FeedEvent REFERRED = event(Topic.ASSESSMENT, CaseReferred.class, UTRECHT);
    private static final FeedEvent FROZEN = event(Topic.INTAKE, CaseFrozen.class, UTRECHT);
    private static final FeedEvent RESUMED = event(Topic.INTAKE, CaseResumed.class, UTRECHT);
    private static final FeedEvent CLOSED = event(Topic.INTAKE, CaseClosed.class, UTRECHT);
    private static final FeedEvent GRANTED = event(Topic.FUNDING, ContributionGranted.class, UTRECHT);
    private static final FeedEvent YEAR_OPENED = event(Topic.FUNDING, BudgetYearOpened.class, Optional.empty());

    @Test
    void an_organisation_sees_its_own_events_and_the_budget_years() {
        assertThat(caller(UTRECHT, Role.ORGANISATION)).accepts(REQUESTED, ESTABLISHED, REFERRED, GRANTED, YEAR_OPENED);
    }

    @Test
    void an_organisation_never_sees_an_event_of_another() {
        assertThat(caller(AMSTERDAM, Role.ORGANISATION))
                .rejects(REQUESTED, ESTABLISHED, REFERRED, GRANTED)
                .accepts(YEAR_OPENED);
    }

    @Test
    void an_organisation_without_a_name_sees_the_budget_years_alone() {
        assertThat(caller(Optional.empty(), Role.ORGANISATION))
                .rejects(REQUESTED, GRANTED, event(Topic.FUNDING, ContributionGranted.class, Optional.empty()))
                .accepts(YEAR_OPENED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADVISER", "SECURITY_AUTHORITY"})
    void who_works_on_advices_sees_intake_and_assessment_and_not_the_money(Role role) {
        assertThat(caller(Optional.empty(), role))
                .accepts(REQUESTED, ESTABLISHED, REFERRED, FROZEN, RESUMED, CLOSED)
                .rejects(GRANTED, YEAR_OPENED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MINISTRY_OFFICIAL", "MINISTRY_CONTROLLER", "AUDITOR"})
    void who_minds_the_money_sees_it_and_what_is_to_come_but_not_who_was_referred(Role role) {
        assertThat(caller(Optional.empty(), role))
                .accepts(REQUESTED, ESTABLISHED, GRANTED, YEAR_OPENED)
                .rejects(REFERRED, FROZEN, RESUMED, CLOSED);
    }

    @Test
    void an_office_holder_has_no_part_in_the_feed() {
        assertThat(caller(Optional.empty(), Role.OFFICE_HOLDER)).rejects(REQUESTED, GRANTED, YEAR_OPENED);
        assertThat(caller(Optional.empty(), Role.OFFICE_HOLDER).isNothing()).isTrue();
    }

    @Test
    void a_coordinator_sees_what_his_other_roles_give_him() {
        assertThat(caller(Optional.empty(), Role.COORDINATOR).isNothing()).isTrue();
        assertThat(caller(Optional.empty(), Role.COORDINATOR, Role.ADVISER))
                .accepts(REQUESTED, ESTABLISHED)
                .rejects(GRANTED, YEAR_OPENED);
    }

    @Test
    void a_records_manager_sees_nothing_of_it() {
        assertThat(caller(Optional.empty(), Role.RECORDS_MANAGER).isNothing()).isTrue();
        assertThat(caller(Optional.empty(), Role.RECORDS_MANAGER))
                .rejects(REQUESTED, ESTABLISHED, GRANTED, YEAR_OPENED);
    }

    @Test
    void who_only_watches_or_is_on_duty_sees_nothing_of_it() {
        for (Role role : List.of(Role.PRIVACY_OFFICER, Role.DUTY_OFFICER)) {
            assertThat(caller(Optional.empty(), role).isNothing()).isTrue();
            assertThat(caller(Optional.empty(), role)).rejects(REQUESTED, ESTABLISHED, GRANTED, YEAR_OPENED);
        }
    }

    @Test
    void the_operator_sees_everything() {
        assertThat(caller(Optional.empty(), Role.OPERATOR))
                .accepts(REQUESTED, ESTABLISHED, REFERRED, GRANTED, YEAR_OPENED);
    }

    @Test
    void with_two_roles_one_sees_what_either_sees() {
        assertThat(caller(AMSTERDAM, Role.ORGANISATION, Role.ADVISER))
                .accepts(REQUESTED, YEAR_OPENED)
                .rejects(GRANTED);
    }

    @Test
    void without_a_role_one_sees_nothing() {
        assertThat(caller(UTRECHT).isNothing()).isTrue();
        assertThat(caller(UTRECHT)).rejects(REQUESTED, YEAR_OPENED);
    }

    private static Visibility caller(Optional<OrganisationId> organisation, Role... roles) {
        return Visibility.of(new AccessToken("token", "subject", Set.of(roles), organisation, false, Instant.EPOCH));
    }

    private static FeedEvent event(Topic topic, Class<?> type, Optional<OrganisationId> organisation) {
        return new FeedEvent(
                new Partition(topic, 0), 0, type.getAnnotation(EventType.class).value(), organisation, "{}");
    }
}
