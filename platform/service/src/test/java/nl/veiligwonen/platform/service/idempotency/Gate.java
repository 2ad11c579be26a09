package nl.veiligwonen.platform.service.idempotency;

import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.EntityType;

/** What each has to pass before he may take from the {@link Pot}: it can be closed. */
record Gate(boolean open) {

    static final EntityType<Gate, GateCommand, Closed> TYPE =
            new EntityType<>("Gate", GateCommand.class, Closed.class, new GateDecider());

    enum GateCommand {
        PASS,
        CLOSE
    }

    record Closed() {}

    private static final class GateDecider implements Decider<Gate, GateCommand, Closed> {

        @Override
        public Gate initialState() {
            return new Gate(true);
        }

        @Override
        public Decision<Closed> decide(GateCommand command, Gate state, Occasion occasion) {
            return switch (command) {
                case PASS ->
                    state.open() ? Decision.accept() : Decision.refuse(Refusal.of("closed", "The gate is closed."));
                case CLOSE -> state.open() ? Decision.accept(new Closed()) : Decision.accept();
            };
        }

        @Override
        public Gate evolve(Gate state, Closed event) {
            return new Gate(false);
        }
    }
}
