package nl.veiligwonen.gateway.stream;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.veiligwonen.contracts.AssessmentEvent.CaseReferred;
import nl.veiligwonen.contracts.EventType;
import nl.veiligwonen.contracts.FundingEvent.BudgetYearOpened;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.gateway.feed.FeedEvent;
import nl.veiligwonen.gateway.feed.Topic;
import nl.veiligwonen.gateway.signin.AccessToken;
import nl.veiligwonen.platform.web.Role;

/**
 * What a caller may see of the feed; with several roles, what any of them may see. Integration events hold nothing about
 * persons, homes or threats, but that they happened tells something too, so each sees what he needs:
 *
 * <ul>
 *   <li>an organisation: what concerns itself, and the budget years, which concern all;
 *   <li>an office-holder: nothing; he sees his own request where he made it;
 *   <li>a coordinator: what his other roles give him;
 *   <li>a records manager: nothing; he sees what is due to be destroyed;
 *   <li>a privacy officer and an officer on duty: nothing; what they may see they ask in the services;
 *   <li>adviser and security authority: intake and assessment, where they work, not the money;
 *   <li>the ministry and the auditor: funding, and the stages of intake and assessment, from which they see what is to
 *       come; but not that a case was referred to the protection system, nor what follows from it: that tells of a
 *       threat, and costs nothing;
 *   <li>the operator: everything, to see that it flows.
 * </ul>
 */
final class Visibility implements Predicate<FeedEvent> {

    private static final String BUDGET_YEAR_OPENED = typeOf(BudgetYearOpened.class);

    /** A referral, or what follows from one: a case that is closed may have been closed by it. */
    private static final Set<String> OF_REFERRALS = Set.of(
            typeOf(CaseReferred.class), typeOf(CaseFrozen.class), typeOf(CaseResumed.class), typeOf(CaseClosed.class));

    private static final Set<Role> NOTHING = EnumSet.of(
            Role.OFFICE_HOLDER, Role.COORDINATOR, Role.RECORDS_MANAGER, Role.PRIVACY_OFFICER, Role.DUTY_OFFICER);

    private final Set<Role> roles;
    private final Optional<OrganisationId> organisation;

    private Visibility(Set<Role> roles, Optional<OrganisationId> organisation) {
        this.roles = roles;
        this.organisation = organisation;
    }

    static Visibility of(AccessToken caller) {
        return new Visibility(caller.roles(), caller.organisation());
    }

    /** Whether there is nothing at all that the caller may see. */
    boolean isNothing() {
        return NOTHING.containsAll(roles);
    }

    @Override
    public boolean test(FeedEvent event) {
        return roles.stream().anyMatch(role -> maySee(role, event));
    }

    private boolean maySee(Role role, FeedEvent event) {
        return switch (role) {
            case ORGANISATION -> isOwn(event) || event.type().equals(BUDGET_YEAR_OPENED);
            case OFFICE_HOLDER, COORDINATOR, RECORDS_MANAGER, PRIVACY_OFFICER, DUTY_OFFICER -> false;
            case ADVISER, SECURITY_AUTHORITY -> event.topic() != Topic.FUNDING;
            case MINISTRY_OFFICIAL, MINISTRY_CONTROLLER, AUDITOR -> !OF_REFERRALS.contains(event.type());
            case OPERATOR -> true;
        };
    }

    private boolean isOwn(FeedEvent event) {
        return organisation.isPresent() && organisation.equals(event.organisation());
    }

    private static String typeOf(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }
}
