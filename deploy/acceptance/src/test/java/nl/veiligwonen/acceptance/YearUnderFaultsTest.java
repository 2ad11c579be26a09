package nl.veiligwonen.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.SuiteUnderTest.Answer;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.StateFolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of 300 cases, during which every part of the suite is killed once; and what it has left in the books. */
@Order(5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearUnderFaultsTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    @Order(1)
    void the_books_agree_to_the_cent_whichever_part_is_killed_during_the_year() throws Exception {
        CompletableFuture<Answer> year = demo("--cases", Boolean.getBoolean("deep") ? "3000" : "300");
        List<PartName> toKill = new ArrayList<>(List.of(PartName.values()));
        while (!toKill.isEmpty()) {
            if (year.isDone()) { // a quick machine: what is left to kill is killed in a next, small year
                assertBooksAgree(year.get());
                year = demo("--cases", "20", "--seed", Integer.toString(toKill.size()));
            }
            PartName part = toKill.removeFirst();
            SUITE.kill(part);
            await(part + " is started again")
                    .atMost(PATIENCE)
                    .until(() -> SUITE.vw("status").exitCode() == 0);
        }
        assertBooksAgree(year.get());
        assertThat(SUITE.vw("status").out()).as("each part was started again").doesNotContainPattern("\\s0\\s*\\n");
    }

    private static CompletableFuture<Answer> demo(String... arguments) {
        List<String> command = new ArrayList<>(List.of("demo"));
        command.addAll(List.of(arguments));
        return CompletableFuture.supplyAsync(() -> SUITE.vw(command.toArray(String[]::new)));
    }

    private static void assertBooksAgree(Answer demo) {
        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains("yes  events, ledger and contributions agree")
                .contains("yes  every path was walked")
                .doesNotContain("NO ");
    }

    @Test
    @Order(2)
    void each_event_was_published_once_in_its_order_and_fits_its_schema() throws SQLException {
        List<ConsumerRecord<String, byte[]>> published = Topics.everything();
        assertThat(published)
                .extracting(record -> Topics.header(record, "ce_id"))
                .doesNotHaveDuplicates();
        assertThat(published)
                .allSatisfy(record -> assertThat(Schemas.objections(Topics.header(record, "ce_type"), record.value()))
                        .as(Topics.header(record, "ce_type"))
                        .isEmpty());
        for (PartName service : PartName.services()) {
            assertSameOrderAsJournal(service, published);
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"Invented Person", "Verzonnenstraat", "Invented findings", "Invented analysis"})
    void the_year_leaves_no_name_no_address_and_no_finding_on_disk(String words) {
        StateFolder state = SUITE.state();
        assertThat(Bytes.of(words).under(state.data(), state.logs(), state.run()))
                .isEmpty();
    }

    /** What a service has published of each case lies on the topic in the order of its journal. */
    private static void assertSameOrderAsJournal(PartName service, List<ConsumerRecord<String, byte[]>> published)
            throws SQLException {
        List<String> journal = Tables.eventIds(service);
        Map<String, Integer> place = new HashMap<>();
        journal.forEach(id -> place.put(id, place.size()));
        Map<String, List<Integer>> perSubject = published.stream()
                .filter(record -> record.topic().equals("veiligwonen." + service.id()))
                .collect(groupingBy(
                        ConsumerRecord::key,
                        mapping(record -> place.getOrDefault(Topics.header(record, "ce_id"), -1), toList())));
        assertThat(perSubject).isNotEmpty();
        assertThat(perSubject.values())
                .allSatisfy(places -> assertThat(places).doesNotContain(-1).isSorted());
    }

    @ParameterizedTest
    @Order(3)
    @EnumSource(names = {"INTAKE", "ASSESSMENT", "FUNDING"})
    void rebuilt_read_models_equal_the_old_ones_row_for_row(PartName service) throws SQLException {
        Map<String, List<String>> before = Tables.readModels(service);
        Answer rebuild = SUITE.vw("rebuild", service.id());
        assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
        assertThat(before.values()).anySatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(Tables.readModels(service)).isEqualTo(before);
    }

    @ParameterizedTest
    @Order(4)
    @EnumSource(names = {"INTAKE", "ASSESSMENT", "FUNDING"})
    void a_service_that_finds_no_read_models_makes_them_from_its_events(PartName service) throws Exception {
        Map<String, List<String>> before = Tables.readModels(service);
        Answer stopped = SUITE.vw("stop", service.id());
        assertThat(stopped.exitCode()).as(stopped.err()).isZero();
        Tables.execute(service, "drop schema overview cascade");
        Answer started = SUITE.vw("start", service.id());
        assertThat(started.exitCode()).as(started.err()).isZero();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(Tables.readModels(service))
                .isEqualTo(before));
    }
}
