package nl.veiligwonen.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @Test
    void a_history_has_the_form_of_jepsen_in_the_order_of_time(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("history.edn");
        History history = new History(
                List.of(new Operation.Grant(0, 100, 400, "c1", 500, true), new Operation.Look(1, 200, 300, 700)));

        history.write(file, 1_000, 200);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "; one budget year in cents: {:ceiling 1000, :committed 200}",
                        "{:process 0, :type :invoke, :f :grant, :value {:case \"c1\", :amount 500}, :time 0}",
                        "{:process 1, :type :invoke, :f :read, :value nil, :time 100}",
                        "{:process 1, :type :ok, :f :read, :value 700, :time 200}",
                        "{:process 0, :type :ok, :f :grant, :value {:case \"c1\", :amount 500, :granted true}, :time 300}");
    }
}
