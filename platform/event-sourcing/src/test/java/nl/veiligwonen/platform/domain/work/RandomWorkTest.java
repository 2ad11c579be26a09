package nl.veiligwonen.platform.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.AssignWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ClaimWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ReleaseWork;

/** Whatever people ask of each other's work, nobody loses what he has taken but to a coordinator, or by being barred. */
class RandomWorkTest {

    private static final List<Actor> PEOPLE = List.of(new Actor("anna"), new Actor("bart"), new Actor("carl"));
    private static final Instant SOME_TIME = Instant.parse("2026-03-02T09:00:00Z");

    private final WorkAssignmentDecider decider = new WorkAssignmentDecider();

    /** @param coordinates whether who asks is a coordinator */
    private record Asked(Actor by, WorkAssignmentCommand command, boolean coordinates) {}

    @Property
    void nobody_loses_what_he_has_taken_but_to_a_coordinator(@ForAll("days") List<Asked> day) {
        WorkAssignments state = decider.initialState();
        Map<WorkEntry, Actor> holders = new HashMap<>();
        for (Asked asked : day) {
            WorkEntry entry = asked.command().entry();
            Actor before = holders.get(entry);
            switch (decider.decide(asked.command(), state, new Occasion(asked.by(), SOME_TIME))) {
                case Decision.Refused<WorkAssignmentEvent>(Refusal refusal) -> {
                    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(refusal.reason()).endsWith(".");
                }
                case Decision.Accepted<WorkAssignmentEvent>(List<WorkAssignmentEvent> events) -> {
                    state = evolve(state, events);
                    state.assignee(entry)
                            .ifPresentOrElse(holder -> holders.put(entry, holder), () -> holders.remove(entry));
                }
            }
            Actor after = state.assignee(entry).orElse(null);
            if (before != null && !before.equals(after)) {
                assertThat(asked.coordinates() || asked.by().equals(before))
                        .as("%s changed who has the work of %s", asked, before)
                        .isTrue();
            }
        }
    }

    private WorkAssignments evolve(WorkAssignments state, List<WorkAssignmentEvent> events) {
        WorkAssignments changed = state;
        for (WorkAssignmentEvent event : events) {
            changed = decider.evolve(changed, event);
        }
        return changed;
    }

    @Provide
    Arbitrary<List<Asked>> days() {
        Arbitrary<Actor> people = Arbitraries.of(PEOPLE);
        // One entry a queue: what another entry of the same queue takes the place of has moved on.
        Arbitrary<WorkEntry> entries = Arbitraries.of("advice-review", "advice-drafting")
                .map(queue -> new WorkEntry(queue, new UUID(0, queue.length())));
        Arbitrary<Asked> claims = Combinators.combine(people, entries)
                .as((by, entry) -> new Asked(by, new ClaimWork(entry, Map.of()), false));
        Arbitrary<Asked> releases = Combinators.combine(people, entries, Arbitraries.of(true, false))
                .as((by, entry, coordinates) -> new Asked(by, new ReleaseWork(entry, coordinates), coordinates));
        Arbitrary<Asked> assignments = Combinators.combine(people, entries, people)
                .as((by, entry, to) -> new Asked(by, new AssignWork(entry, to, Map.of()), true));
        return Arbitraries.oneOf(claims, releases, assignments).list().ofMaxSize(30);
    }
}
