package nl.veiligwonen.platform.service.turns;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * A budget that knows nothing of threads and is guarded by {@link Turns} alone. Lincheck calls it from three threads in many
 * ways, and judges each time whether the answers could have come about one by one.
 */
@Param(name = "amount", gen = IntGen.class, conf = "1:4")
public class TurnsUnderLincheck {

    private final Budget budget = new Budget();
    private final Turns<Request> turns =
            new Turns<>(2, requests -> requests.forEach(request -> request.granted = budget.grant(request.amount)));

    private static final class Request {
        private final int amount;
        private boolean granted;

        private Request(int amount) {
            this.amount = amount;
        }
    }

    @Operation
    public boolean grant(@Param(name = "amount") int amount) {
        Request request = new Request(amount);
        turns.take(request);
        return request.granted;
    }

    /** What it must look like from outside. */
    public static class Budget {
        private int left = 9;

        public boolean grant(int amount) {
            if (amount > left) {
                return false;
            }
            left -= amount;
            return true;
        }
    }

    /** Fails, with the history, if there is one that could not have. */
    public static void main(String[] arguments) {
        new StressOptions()
                .iterations(20)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Budget.class)
                .check(TurnsUnderLincheck.class);
    }
}
