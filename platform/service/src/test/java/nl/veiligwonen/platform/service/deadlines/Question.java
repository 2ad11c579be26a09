package nl.veiligwonen.platform.service.deadlines;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Deadlines;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.Suspension;
import nl.veiligwonen.platform.domain.term.TermClock;
import nl.veiligwonen.platform.entity.EntityDeadlines;
import nl.veiligwonen.platform.entity.EntityType;

/** A made-up entity that must be answered within eight weeks, or the clock closes it. */
sealed interface Question {

    record NotAsked() implements Question {}

    record Open(Manner manner, TermClock term) implements Question {}

    record Answered() implements Question {}

    record Lapsed() implements Question {}

    /** How it takes the clock. */
    enum Manner {
        LAPSES,
        REFUSES,
        IGNORES,
        FAILS
    }

    sealed interface Command {
        record Ask(Manner manner) implements Command {}

        record Suspend() implements Command {}

        record Resume() implements Command {}

        record Soften() implements Command {}

        record Answer() implements Command {}

        record Lapse() implements Command {}
    }

    sealed interface Event {
        record Asked(Manner manner, LocalDate on) implements Event {}

        record TermSuspended(LocalDate on) implements Event {}

        record TermResumed(LocalDate on) implements Event {}

        record Softened() implements Event {}

        record QuestionAnswered() implements Event {}

        record QuestionLapsed() implements Event {}
    }

    /** Hands it to the platform. */
    final class Entity {
        private Entity() {}

        @Produces
        @Singleton
        static EntityType<Question, Command, Event> type() {
            return new EntityType<>("Question", Command.class, Event.class, new QuestionDecider());
        }

        @Produces
        @Singleton
        static EntityDeadlines<Question, Command, Event> deadlines(EntityType<Question, Command, Event> type) {
            return new EntityDeadlines<>(type, new QuestionDeadlines());
        }
    }

    /** An open question lapses when its term has ended. */
    final class QuestionDeadlines implements Deadlines<Question, Command> {
        @Override
        public List<Deadline<Command>> runningIn(Question state) {
            return switch (state) {
                case Open open ->
                    open.term().lastDay(LegalCalendar.DUTCH).stream()
                            .map(lastDay -> Deadline.<Command>after(
                                    lastDay, "answer", open.term().term().source(), new Command.Lapse()))
                            .toList();
                case NotAsked _, Answered _, Lapsed _ -> List.of();
            };
        }
    }

    /** Its rules. */
    final class QuestionDecider implements Decider<Question, Command, Event> {

        @Override
        public Question initialState() {
            return new NotAsked();
        }

        @Override
        public Decision<Event> decide(Command command, Question state, Occasion occasion) {
            return switch (command) {
                case Command.Ask ask -> Decision.accept(new Event.Asked(ask.manner(), occasion.today()));
                case Command.Suspend _ -> Decision.accept(new Event.TermSuspended(occasion.today()));
                case Command.Resume _ -> Decision.accept(new Event.TermResumed(occasion.today()));
                case Command.Soften _ -> Decision.accept(new Event.Softened());
                case Command.Answer _ -> Decision.accept(new Event.QuestionAnswered());
                case Command.Lapse _ -> lapse(state);
            };
        }

        private static Decision<Event> lapse(Question state) {
            return switch (state) {
                case Open(Manner manner, TermClock _) ->
                    switch (manner) {
                        case LAPSES -> Decision.accept(new Event.QuestionLapsed());
                        case IGNORES -> Decision.accept();
                        case REFUSES -> Decision.refuse(Refusal.of("not-yet", "This question does not lapse yet."));
                        case FAILS -> throw new IllegalStateException("secret");
                    };
                case NotAsked _, Answered _, Lapsed _ ->
                    Decision.refuse(Refusal.of("not-open", "This question is not open."));
            };
        }

        @Override
        public Question evolve(Question state, Event event) {
            return switch (event) {
                case Event.Asked asked ->
                    new Open(asked.manner(), TermClock.startedBy(StatutoryTerm.DECISION_ON_APPLICATION, asked.on()));
                case Event.TermSuspended suspended -> {
                    Open open = (Open) state;
                    yield new Open(open.manner(), open.term().with(Suspension.afterRequestOn(suspended.on())));
                }
                case Event.TermResumed resumed -> {
                    Open open = (Open) state;
                    yield new Open(open.manner(), open.term().resumedOn(resumed.on()));
                }
                case Event.Softened _ -> new Open(Manner.LAPSES, ((Open) state).term());
                case Event.QuestionAnswered _ -> new Answered();
                case Event.QuestionLapsed _ -> new Lapsed();
            };
        }
    }
}
