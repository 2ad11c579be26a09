package nl.veiligwonen.funding.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountBlocked;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRejected;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountVerified;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Whatever is asked in whatever order by whomever: no account is paid to that only one person has looked at. */
class RandomBankAccountTest {

    private static final Set<Class<?>> REACHED = ConcurrentHashMap.newKeySet();

    private final BankAccountDecider decider = new BankAccountDecider();

    @AfterContainer
    static void every_kind_of_event_has_happened() {
        assertThat(REACHED).containsExactlyInAnyOrder(BankAccountEvent.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<List<Asked<BankAccountCommand>>> courses() {
        return Arbitraries.of(BankAccountStates.EVERYTHING).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void an_account_that_is_paid_to_was_registered_by_one_and_verified_by_another(
            @ForAll("courses") List<Asked<BankAccountCommand>> course) {
        List<BankAccountEvent> history = new ArrayList<>();
        BankAccount state = decider.initialState();
        for (Asked<BankAccountCommand> asked : course) {
            switch (decider.decide(asked.command(), state, asked.occasion())) {
                case Decision.Accepted<BankAccountEvent>(var events) -> {
                    for (BankAccountEvent event : events) {
                        history.add(event);
                        REACHED.add(event.getClass());
                        state = decider.evolve(state, event);
                    }
                }
                case Decision.Refused<BankAccountEvent>(Refusal refusal) -> {
                    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(refusal.reason()).endsWith(".").hasSizeGreaterThan(20);
                }
            }
            assertThat(state.verified()).isEqualTo(paidToByHistory(history));
        }
        assertThat(decider.fold(history)).isEqualTo(state);
    }

    @Property
    void nothing_leads_where_the_diagram_does_not(@ForAll("courses") List<Asked<BankAccountCommand>> course) {
        BankAccount state = decider.initialState();
        for (Asked<BankAccountCommand> asked : course) {
            if (decider.decide(asked.command(), state, asked.occasion())
                    instanceof Decision.Accepted<BankAccountEvent>(var events)) {
                BankAccount before = state;
                for (BankAccountEvent event : events) {
                    state = decider.evolve(state, event);
                }
                assertThat(BankAccountStates.DIAGRAM.steps())
                        .contains(BankAccountStates.DIAGRAM.step(before, asked.command(), events, state));
            }
        }
    }

    /** The same rule, told anew: the last account that was verified by another than who had registered it, unless blocked. */
    private static Optional<HeldAccount> paidToByHistory(List<BankAccountEvent> history) {
        Optional<BankAccountRegistered> last = Optional.empty();
        Optional<HeldAccount> paidTo = Optional.empty();
        for (BankAccountEvent event : history) {
            switch (event) {
                case BankAccountRegistered registered -> last = Optional.of(registered);
                case BankAccountVerified verified -> {
                    BankAccountRegistered registered = last.orElseThrow();
                    assertThat(verified.verifiedBy()).isNotEqualTo(registered.registeredBy());
                    assertThat(verified.registration()).isEqualTo(registered.registration());
                    assertThat(verified.account()).isEqualTo(registered.account());
                    paidTo = Optional.of(registered.account());
                }
                case BankAccountRejected _ -> last = Optional.empty();
                case BankAccountBlocked _ -> paidTo = Optional.empty();
            }
        }
        return paidTo;
    }
}
