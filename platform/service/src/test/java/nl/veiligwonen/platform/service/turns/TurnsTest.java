package nl.veiligwonen.platform.service.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.replica.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TurnsTest {

    private static final int COMERS = 20;

    @Test
    void those_who_come_while_others_are_served_are_served_together_next_in_the_order_in_which_they_came()
            throws Exception {
        ConcurrentLinkedQueue<List<Integer>> services = new ConcurrentLinkedQueue<>();
        CountDownLatch firstHasCome = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Turns<Integer> turns = new Turns<>(8, served -> {
            services.add(served);
            firstHasCome.countDown();
            await(goOn);
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(COMERS)) {
            var first = threads.submit(() -> turns.take(0));
            firstHasCome.await();
            AtomicInteger waiting = new AtomicInteger();
            for (int comer = 1; comer < COMERS; comer++) {
                int number = comer;
                Thread thread = Thread.startVirtualThread(() -> turns.take(number));
                Until.holds("he waits", () -> thread.getState() == Thread.State.WAITING);
                waiting.incrementAndGet();
            }
            goOn.countDown();
            first.get();
            Until.holds(
                    "all are served",
                    () -> services.stream().mapToInt(List::size).sum() == COMERS);
        }

        assertThat(services).containsExactly(List.of(0), numbers(1, 8), numbers(9, 16), numbers(17, 19));
    }

    @Test
    void a_service_that_fails_leaves_nobody_waiting() {
        Turns<Integer> turns = new Turns<>(8, served -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> turns.take(1)).hasMessage("broken");
        assertThatThrownBy(() -> turns.take(2)).hasMessage("broken");
    }

    /** In a process of its own: Lincheck rewrites every class that is loaded, of which a server has many thousands. */
    @Test
    void lincheck_finds_no_history_that_could_not_have_come_about_one_by_one() throws Exception {
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TurnsUnderLincheck.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = judge.inputReader()) {
            String said = output.lines().collect(Collectors.joining("\n"));
            assertThat(judge.waitFor()).as(said).isZero();
        } finally {
            judge.destroyForcibly();
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
