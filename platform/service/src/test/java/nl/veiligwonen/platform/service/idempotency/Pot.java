package nl.veiligwonen.platform.service.idempotency;

import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.EntityType;

/** The busy entity of these tests: many take from it until it is empty. */
record Pot(int left) {

    static final int FULL = 500;

    static final EntityType<Pot, Take, Taken> TYPE = new EntityType<>("Pot", Take.class, Taken.class, new PotDecider());

    record Take(int amount) {}

    /** @param left what is left after it */
    record Taken(int amount, int left) {}

    private static final class PotDecider implements Decider<Pot, Take, Taken> {

        @Override
        public Pot initialState() {
            return new Pot(FULL);
        }

        @Override
        public Decision<Taken> decide(Take command, Pot state, Occasion occasion) {
            return command.amount() > state.left()
                    ? Decision.refuse(Refusal.of("too-little-left", "There is not so much left."))
                    : Decision.accept(new Taken(command.amount(), state.left() - command.amount()));
        }

        @Override
        public Pot evolve(Pot state, Taken event) {
            return new Pot(event.left());
        }
    }
}
